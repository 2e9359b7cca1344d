"""Windows batch files: words that nothing knows are declarations, and percent signs must close around a name."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import table

WORDS = table(
    (
        Keyword.Reserved,
        "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9",
    ),
    (Keyword, "if else for in do goto call exit"),
    (Operator.Word, "exist defined errorlevel cmdextversion not equ neq lss leq gtr geq"),
    (
        Name.Builtin,
        "assoc attrib break bcdedit cacls cd chcp chdir chkdsk chkntfs choice cls cmd color comp compact convert "
        "copy date del dir diskpart doskey dpath driverquery echo endlocal erase fc find findstr format fsutil ftype "
        "gpresult graftabl help icacls label md mkdir mklink mode more move openfiles path pause popd print prompt "
        "pushd rd recover ren rename replace rmdir robocopy setlocal sc schtasks shift shutdown sort start subst "
        "systeminfo takeown tasklist taskkill time timeout title tree type ver verify vol xcopy waitfor wmic "
        "addusers admodcmd ansicon arp at bcdboot bitsadmin browstat certreq certutil change cidiag cipher cleanmgr "
        "clip cmdkey compress convertcp coreinfo csccmd csvde cscript curl debug defrag delprof deltree devcon "
        "diamond dirquota diruse diskshadow diskuse dism dnscmd dsacls dsadd dsget dsquery dsmod dsmove dsrm dsmgmt "
        "dsregcmd edlin eventcreate expand extract fdisk fltmc forfiles freedisk ftp getmac gpupdate hostname "
        "ifmember inuse ipconfig kill lgpo lodctr logman logoff logtime makecab mapisend mbsacli mem mountvol "
        "moveuser msg mshta msiexec msinfo32 mstsc nbtstat net net1 netdom netsh netstat nlsinfo nltest now nslookup "
        "ntbackup ntdsutil ntoskrnl ntrights nvspbind pathping perms ping portqry powercfg pngout pnputil printbrm "
        "prncnfg prnmngr procdump psexec psfile psgetsid psinfo pskill pslist psloggedon psloglist pspasswd psping "
        "psservice psshutdown pssuspend qbasic qgrep qprocess query quser qwinsta rasdial reg reg1 regdump regedt32 "
        "regsvr32 regini reset restore rundll32 rmtshare route rpcping run runas scandisk setspn setx sfc share "
        "shellrunas shortcut sigcheck sleep slmgr strings subinacl sysmon telnet tftp tlist touch tracerpt tracert "
        "tscon tsdiscon tskill tttracer typeperf tzutil undelete unformat verifier vmconnect vssadmin w32tm wbadmin "
        "wecutil wevtutil wget where whoami windiff winrm winrs wpeutil wpr wusa wuauclt wscript",
    ),
    (Name.Attribute, "on off disable enableextensions enabledelayedexpansion"),
)


def word(run: Run, match: re.Match[str]) -> None:
    """A word in small letters, perhaps with ``.exe``, which belongs to commands only."""
    text = match.group()
    word = text[:-4] if text[-4:].lower() == ".exe" else text
    kind = WORDS.get(word, Keyword.Declaration)
    if kind is Name.Builtin:
        run.token(Name.Builtin)
    else:
        run.token(kind, word)  # type: ignore[arg-type]
        run.token(Error, text[len(word) :])


def inside(kind: Any, closer: str) -> list[Any]:
    return [
        (r"\^(?s:.)", String.Escape),
        (closer, kind, "#pop"),
        include("expansions"),
        (rf"[^\^{closer}%!]+", kind),
    ]


class Batchfile(RougeLexer):
    """https://learn.microsoft.com/windows-server/administration/windows-commands"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"@?(?i:rem)\b.*|^::.*", Comment),
            (r":[A-Za-z]+", Name.Label),
            (r"[A-Za-z]\w*(?i:\.exe)?", word),
            (r"(?:[/+]|--?)[A-Za-z]+\s*", Name.Attribute),
            include("expansions"),
            (r"[<>&|(){}\[\]\-+=;,~?*]", Operator),
            (r"\s+", Text),
            (r"0[xX]\h+", Number.Hex),
            (r"\d", Number),
            (r'"', String.Double, '"'),
            (r"'", String.Single, "'"),
            (r"`", String.Backtick, "`"),
            (r"[^\s&|()\[\]{}^=;!%+\-,\"'`~?*]+", Text),
            (r"\^(?s:.)", String.Escape),
        ],
        "expansions": [
            (r"[%!]+[A-Za-z_$@#]+[%!]+", Name.Variable),
            (r"%+~?[A-Za-z]+\d?", Name.Variable.Magic),
            (r"[%!]*!|%+", Error),
        ],
        '"': inside(String.Double, '"'),
        "'": inside(String.Single, "'"),
        "`": inside(String.Backtick, "`"),
    }
