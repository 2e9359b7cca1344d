"""Julia: words by tables, the names after ``function`` and ``struct``; brackets are of no kind Pygments knows."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Other, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import table

WORDS = table(
    (
        Keyword.Type,
        "ARPACKException AbstractArray AbstractChannel AbstractChar AbstractDict AbstractDisplay AbstractFloat "
        "AbstractIrrational AbstractLogger AbstractMatrix AbstractREPL AbstractRNG AbstractRange AbstractSerializer "
        "AbstractSet AbstractSparseArray AbstractSparseMatrix AbstractSparseVector AbstractString AbstractUnitRange "
        "AbstractVecOrMat AbstractVector AbstractWorkerPool Adjoint Any ArgumentError Array AssertionError "
        "Base64DecodePipe Base64EncodePipe BasicREPL Bidiagonal BigFloat BigInt BitArray BitMatrix BitSet BitVector "
        "Bool BoundsError BunchKaufman CachingPool CapturedException CartesianIndex CartesianIndices Cchar Cdouble "
        "Cfloat Channel Char Cholesky CholeskyPivoted Cint Cintmax_t Clong Clonglong ClusterManager Cmd Colon "
        "Complex ComplexF16 ComplexF32 ComplexF64 CompositeException Condition ConsoleLogger Cptrdiff_t Cshort "
        "Csize_t Cssize_t Cstring Cuchar Cuint Cuintmax_t Culong Culonglong Cushort Cvoid Cwchar_t Cwstring "
        "DataType Date DateFormat DatePeriod DateTime Day DenseArray DenseMatrix DenseVecOrMat DenseVector Diagonal "
        "Dict DimensionMismatch Dims DivideError DomainError EOFError Eigen Enum ErrorException Exception "
        "ExponentialBackOff Expr FDWatcher Factorization FileMonitor Float16 Float32 Float64 FolderMonitor Function "
        "GeneralizedEigen GeneralizedSVD GeneralizedSchur GenericArray GenericDict GenericSet GenericString "
        "GitConfig GitRepo GlobalRef HMAC_CTX HTML Hermitian Hessenberg Hour IO IOBuffer IOContext IOStream IPAddr "
        "IPv4 IPv6 IdDict IndexCartesian IndexLinear IndexStyle InexactError InitError Int Int128 Int16 Int32 Int64 "
        "Int8 Integer InterruptException InvalidStateException Irrational KeyError LAPACKException LDLt LQ LU "
        "LinRange LineEditREPL LineNumberNode LinearIndices LoadError LogLevel LowerTriangular MIME Matrix "
        "MersenneTwister Method MethodError Microsecond Millisecond Minute Missing MissingException Module Month "
        "NTuple NamedTuple Nanosecond Nothing NullLogger Number OrdinalRange OutOfMemoryError OverflowError "
        "PackageMode PackageSpec Pair PartialQuickSort Period PermutedDimsArray Pipe PollingFileWatcher "
        "PosDefException ProcessExitedException Ptr QR QRPivoted QuoteNode RandomDevice RankDeficientException "
        "Rational RawFD ReadOnlyMemoryError Real ReentrantLock Ref Regex RegexMatch RemoteChannel RemoteException "
        "RoundingMode SHA1_CTX SHA224_CTX SHA256_CTX SHA2_224_CTX SHA2_256_CTX SHA2_384_CTX SHA2_512_CTX SHA384_CTX "
        "SHA3_224_CTX SHA3_256_CTX SHA3_384_CTX SHA3_512_CTX SHA512_CTX SVD Schur Second SegmentationFault "
        "Serializer Set SharedArray SharedMatrix SharedVector Signed SimpleLogger SingularException Some "
        "SparseMatrixCSC SparseVector StackOverflowError StepRange StepRangeLen StreamREPL StridedArray "
        "StridedMatrix StridedVecOrMat StridedVector String StringIndexError SubArray SubString SubstitutionString "
        "SymTridiagonal Symbol Symmetric SystemError TCPSocket Task TestSetException Text TextDisplay Time "
        "TimePeriod TimeType TimeZone Timer Transpose Tridiagonal Tuple Type TypeError TypeVar UDPSocket UInt "
        "UInt128 UInt16 UInt32 UInt64 UInt8 UTC UUID UndefInitializer UndefKeywordError UndefRefError UndefVarError "
        "UniformScaling Union UnionAll UnitLowerTriangular UnitRange UnitUpperTriangular Unsigned UpgradeLevel "
        "UpperTriangular Val Vararg VecElement VecOrMat Vector VersionNumber WeakKeyDict WeakRef Week WorkerConfig "
        "WorkerPool Year",
    ),
    (Keyword.Declaration, "local global const"),
    (
        Keyword,
        "function return module import export if else elseif end for in isa while try catch using struct finally begin "
        "do quote macro where",
    ),
    (
        Name.Builtin,
        "true false missing nothing Inf Inf16 Inf32 Inf64 NaN NaN16 NaN32 NaN64 stdout stderr stdin devnull pi π ℯ im "
        "ARGS C_NULL ENV ENDIAN_BOM VERSION undef LOAD_PATH DEPOT_PATH",
    ),
)
SIGNS = r"$+<=>^`|~\u00a1-\u00bf\u00d7\u00f7\u2010-\u2bff"
DEFINED = rf"(?:[^\W\d]|[{SIGNS}])(?:[^\W]|[{SIGNS}!\"#%&'*,./:;?@\\])*"
LETTER = r"[a-zA-Z_\u00a1-\uffff]"
DIGITS = r"\d+(?:_\d+)*"
EXPONENT = r"[eEf][+-]?\d+"


def word(run: Run, match: re.Match[str]) -> None:
    """A word of a table, or a name with the exclamation marks that end it."""
    known = WORDS.get(match.group(1))
    if known is None:
        run.token(Name)
    else:
        run.pos = match.end(1)
        run.token(known, match.group(1))  # type: ignore[arg-type]


def head(run: Run, match: re.Match[str]) -> None:
    """A word that defines something; the blanks after it are of the kind of the name to come."""
    function = match.group(1) in ("function", "macro")
    run.token(Keyword, match.group(1))
    run.token(Name.Function if function else Name.Class, match.group(2))
    run.push("function" if function else "type")


class Julia(RougeLexer):
    """https://docs.julialang.org/en/v1"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#=", Comment.Multiline, "comment"),
            (r"#.*", Comment),
            (r"[-+=*/\\&|$~^%!<>÷≠≤≥.:?]", Operator),
            (r"(function|macro|(?:mutable )?struct|(?:abstract|primitive) type)((?:\\?\s)+)", head),
            (r"`.*?`", String.Backtick),
            (
                r"'(?:\\[0-7]{1,3}|\\x\h{1,3}|\\u\h{1,4}|\\U\h{1,6}|\\.|[^\\'\n])'",
                String.Char,
            ),
            (r'[ILE]?"', String, "string"),
            (r"@[\w.]+", Name.Decorator),
            (rf"({LETTER}(?:\d|{LETTER})*)!*", word),
            (r"[\[\]{}(),;]", Other),
            (rf"{DIGITS}(?:\.\d*(?:{EXPONENT})?|{EXPONENT})", Number.Float),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x\h+(?:_\h+)*", Number.Hex),
            (DIGITS, Number.Integer),
        ],
        "function": [
            (DEFINED, Name.Function, "#pop"),
            (r"\([^\s\w{]{1,2}\)|[^\s\w{]{1,2}", Operator, "#pop"),
        ],
        "type": [(DEFINED, Name.Class, "#pop")],
        "comment": [
            (r"#=", Comment.Multiline, "#push"),
            (r"=#", Comment.Multiline, "#pop"),
            (r"[^=#]+|[=#]", Comment.Multiline),
        ],
        "string": [
            (
                r"""\\(?:[\\abfnrtv"'\n]|N\{[^}\n]{0,200}\}|u\h{4}|U\h{8}|x\h\h|[0-7]{1,3})""",
                String.Escape,
            ),
            (r'"', String, "#pop"),
            (r"\$(?:\(\w+\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?", String.Interpol),
            (r'[^\\"$]+|\\', String),
        ],
    }
