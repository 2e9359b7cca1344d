"""Rouge 4.7.0's languages: each line a tag, then its aliases. Names are exact and case-sensitive."""

from functools import lru_cache

_LANGUAGES = """\
abap:
actionscript: as as3
ada:
apache:
apex:
apiblueprint: apib
applescript:
armasm:
augeas: aug
awk:
batchfile: bat batch dosbatch winbatch
bbcbasic:
bibtex: bib
bicep:
biml:
bpf:
brainfuck: bf
brightscript: bs brs
bsl:
c:
ceylon:
cfscript: cfc
cisco_ios:
clean:
clojure: clj cljs
cmake:
cmhg:
cobol:
codeowners:
coffeescript: coffee coffee-script
common_lisp: cl common-lisp elisp emacs-lisp lisp
conf: config configuration
console: terminal shell_session shell-session
coq:
cpp: c++
crystal: cr
csharp: c# cs
css:
csvs:
cuda:
cypher:
cython: pyx pyrex
d: dlang
dafny:
dart:
datastudio:
diff: patch udiff
digdag:
docker: dockerfile Dockerfile containerfile Containerfile
dot: graphviz
ecl:
eex: leex heex
eiffel:
elixir: exs
elm:
email: eml e-mail
epp:
erb: eruby rhtml
erlang: erl
escape: esc
factor:
fluent: ftl
fortran:
freefem: ff
fsharp:
gdscript: gd
ghc-cmm: cmm
ghc-core:
gherkin: cucumber behat
gjs:
glsl:
go: golang
gradle:
graphql:
groovy: nextflow nf
gts:
hack: hh
haml: HAML
handlebars: hbs mustache
haskell: hs
haxe: hx
hcl:
hlsl:
hocon:
hql:
html:
http:
hylang: hy
idlang:
idris: idr
iecst:
igorpro:
ini:
io:
irb: pry
irb_output:
isabelle: isa Isabelle
isbl:
j:
janet: jdn
java:
javascript: js
jinja: django
jsl:
json:
json-doc: jsonc
json5:
jsonnet:
jsp:
jsx: react
julia: jl
kotlin:
lasso: lassoscript
lean:
liquid:
literate_coffeescript: litcoffee
literate_haskell: lithaskell lhaskell lhs
livescript: ls
llvm:
lua:
lustre:
lutin:
m68k:
magik:
make: makefile mf gnumake bsdmake
markdown: md mkd
mason:
mathematica: wl wolfram
matlab: m
meson:
minizinc:
mojo:
moonscript: moon
mosel:
msgtrans:
mxml:
nasm:
nesasm: nes
nginx:
nial:
nim: nimrod
nix: nixos
objective_c: objc obj-c obj_c objectivec objective-c
objective_cpp: objcpp obj-cpp obj_cpp objectivecpp objc++ obj-c++ obj_c++ objectivec++
ocaml:
ocl: OCL
openedge: abl
opentype_feature_file: fea opentype opentypefeature
p4:
pascal:
perl: pl
php: php3 php4 php5
plaintext: text
plist:
plsql:
pony:
postscript: postscr ps eps
powershell: posh microsoftshell msshell
praat:
prolog:
prometheus:
properties:
protobuf: proto
puppet: pp
python: py
q: kdb+
qml:
r: R s S
racket:
reasonml:
rego:
rescript:
rml:
robot_framework: robot robot-framework
ruby: rb
rust: rs rust,no_run rs,no_run rust,ignore rs,ignore rust,should_panic rs,should_panic
sas:
sass:
scala:
scheme:
scss:
sed:
shell: bash zsh ksh sh
sieve:
slice:
slim:
smalltalk: st squeak
smarty:
sml: ml
sparql:
sqf:
sql:
ssh:
stan:
stata:
supercollider:
svelte:
swift:
systemd: unit-file
syzlang:
syzprog:
tap:
tcl:
terraform: tf
tex: TeX LaTeX latex
toml:
tsx:
ttcn3:
tulip:
turtle:
twig:
typescript: ts
vala:
vb: visualbasic
vcl: varnishconf varnish
velocity:
verilog:
vhdl:
viml: vim vimscript ex
vue: vuejs
wollok:
xml:
xojo: realbasic
xpath:
xquery:
yaml: yml
yang:
zig: zir
"""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Every tag and alias, with the tag it stands for."""
    found = {}
    for line in _LANGUAGES.splitlines():
        tag, aliases = line.split(":", 1)
        found[tag] = tag
        found.update(dict.fromkeys(aliases.split(), tag))
    return found
