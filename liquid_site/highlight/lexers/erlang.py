"""Erlang: every single operator sign by itself, atoms by what follows them."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (Keyword, "after begin case catch cond end fun if let of query receive try when"),
    (
        Name.Builtin,
        "abs append_element apply atom_to_list binary_to_list bitstring_to_list binary_to_term bit_size "
        "bump_reductions byte_size cancel_timer check_process_code delete_module demonitor disconnect_node display "
        "element erase exit float float_to_list fun_info fun_to_list function_exported garbage_collect get get_keys "
        "group_leader hash hd integer_to_list iolist_to_binary iolist_size is_atom is_binary is_bitstring is_boolean "
        "is_builtin is_float is_function is_integer is_list is_number is_pid is_port is_process_alive is_record "
        "is_reference is_tuple length link list_to_atom list_to_binary list_to_bitstring list_to_existing_atom "
        "list_to_float list_to_integer list_to_pid list_to_tuple load_module localtime_to_universaltime make_tuple "
        "md5 md5_final md5_update memory module_loaded monitor monitor_node node nodes open_port phash phash2 "
        "pid_to_list port_close port_command port_connect port_control port_call port_info port_to_list "
        "process_display process_flag process_info purge_module put read_timer ref_to_list register resume_process "
        "round send send_after send_nosuspend set_cookie setelement size spawn spawn_link spawn_monitor spawn_opt "
        "split_binary start_timer statistics suspend_process system_flag system_info system_monitor system_profile "
        "term_to_binary tl trace trace_delivered trace_info trace_pattern trunc tuple_size tuple_to_list "
        "universaltime_to_localtime unlink unregister whereis",
    ),
    (Operator.Word, "and andalso band bnot bor bsl bsr bxor div not or orelse rem xor"),
)
KNOWN = "|".join(sorted(WORDS, reverse=True))
ATOM = r"(?:[a-z]\w*|'[^\n']*(?:[^\n'\\]|['\n])')"
MACRO = rf"(?:[A-Z_]\w*|{ATOM})"
ESCAPE = r"""\\(?:[bdefnrstv'"\\/]|[0-7]{1,3}|\^[a-zA-Z])"""


class Erlang(RougeLexer):
    """https://www.erlang.org/doc/system/expressions.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"%.*\n", Comment),
            (rf"(?:{KNOWN})\b", ByWord(WORDS, Name)),
            (r"^-", Punctuation, "directive"),
            (r"[-+*/<>!?]|=(?::=|/=|<|=)?", Operator),
            (r'"', String, "string"),
            (rf"({ATOM})(:)", Groups(Name.Namespace, Punctuation)),
            (rf"({ATOM})(\s*)(\()", Groups(Name.Function, Text, Punctuation)),
            (r"(?:[2-9]|[12]\d|3[0-6])#[0-9a-zA-Z]+|\d+", Number.Integer),
            (r"[\]\[:_@.{}()|;,]", Punctuation),
            (r"[A-Z]\w*", Name.Variable),
            (ATOM, Name),
            (rf"\$(?:{ESCAPE}|\\[ %]|[^\\])", String.Char),
            (rf"#{ATOM}(?::?\.{ATOM})?", Name.Label),
        ],
        "string": [
            (ESCAPE, String.Escape),
            (r'"', String, "#pop"),
            (r"~[0-9.*]*[~#+bBcdefginpPswWxX]", String.Interpol),
            (r'[^"\\~]+|~', String),
        ],
        "directive": [
            (rf"(define)(\s*)(\()({MACRO})", Groups(Name.Entity, Text, Punctuation, Name.Constant), "#pop"),
            (rf"(record)(\s*)(\()({MACRO})", Groups(Name.Entity, Text, Punctuation, Name.Label), "#pop"),
            (ATOM, Name.Entity, "#pop"),
        ],
    }
