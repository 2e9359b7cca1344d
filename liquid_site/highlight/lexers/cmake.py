"""CMake: a word before a parenthesis is a command; the text of each state has one token type."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run

NAMES = """
add_compile_definitions add_compile_options add_custom_command add_custom_target add_definitions add_dependencies
add_executable add_library add_link_options add_subdirectory add_test aux_source_directory break build_command
build_name cmake_host_system_information cmake_language cmake_minimum_required cmake_parse_arguments cmake_policy
configure_file create_test_sourcelist define_property else elseif enable_language enable_testing endforeach
endfunction endif endmacro endwhile exec_program execute_process export export_library_dependencies file find_file
find_library find_package find_path find_program fltk_wrap_ui foreach function get_cmake_property
get_directory_property get_filename_component get_property get_source_file_property get_target_property
get_test_property if include include_directories include_external_msproject include_guard
include_regular_expression install install_files install_programs install_targets link_directories link_libraries
list load_cache load_command macro make_directory mark_as_advanced math message option output_required_files
project qt_wrap_cpp qt_wrap_ui remove remove_definitions return separate_arguments set set_directory_properties
set_property set_source_files_properties set_target_properties set_tests_properties site_name source_group string
subdir_depends subdirs target_compile_definitions target_compile_features target_compile_options
target_include_directories target_link_directories target_link_libraries target_link_options
target_precompile_headers target_sources try_compile try_run unset use_mangled_mesa utility_source
variable_requires variable_watch while write_file
"""
COMMANDS = frozenset(NAMES.split())


def command(run: Run, match: re.Match[str]) -> None:
    name, blanks = match.groups()
    run.token(Name.Builtin if name in COMMANDS else Name.Function, name)
    run.token(Text, blanks)
    run.token(Punctuation, "(")


def opened(run: Run, match: re.Match[str]) -> None:
    """A bracket string or comment; only brackets of its own length close it."""
    comment = match.group()[0] == "#"
    run.token(Comment.Multiline if comment else String.Double)
    run.memory.length = len(match.group()) - comment
    run.goto("bracket comment" if comment else "bracket string")


def closed(run: Run, match: re.Match[str]) -> None:
    run.token(Comment.Multiline if run.state_is("bracket comment") else String.Double)
    if len(match.group()) == run.memory.length:
        run.goto("root")


class Cmake(RougeLexer):
    """https://cmake.org/cmake/help/latest/manual/cmake-language.7.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "reference": [(r"\$\{", String.Interpol, "variable")],
        "root": [
            include("reference"),
            (r"[ \t]+", Text),
            (r"[()]", Punctuation),
            (r"#?\[=*\[", opened),
            (r'\\"', Text),
            (r'"', String.Double, "quoted"),
            (r"([A-Za-z_]\w*)([ \t]*)\(", command),
            (r"#.*", Comment.Single),
            (r"[A-Za-z_]\w*|(?s:.)", Text),
        ],
        "bracket string": [
            (r"\]=*\]", closed),
            include("reference"),
            (r"[^\]$]+|[\]$]", String.Double),
        ],
        "bracket comment": [(r"\]=*\]", closed), (r"[^\]]+|\]", Comment.Multiline)],
        "variable": [include("reference"), (r"\}", String.Interpol, "#pop"), (r"[^}$]+|\$", Name.Variable)],
        "quoted": [
            include("reference"),
            (r'"', String.Double, "root"),
            (r'\\[()#" \\$@^trn;]', String.Escape),
            (r'[^"\\$]+|[\\$]', String.Double),
        ],
    }
