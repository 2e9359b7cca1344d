"""The names of entities that kramdown knows, in its order; ``name=HEX`` where the code point is not HTML 5's."""

NAMES = """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi
    Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau
    upsilon phi chi psi omega sigmaf thetasym upsih piv Gammad gammad zwnj zwj lrm rlm hellip prime Prime oline
    frasl weierp image real alefsym bull trade larr rarr uarr darr harr crarr uArr dArr lArr rArr hArr forall part
    exist empty nabla isin ni notin sum prod minus lowast radic prop infin ang and or cap cup int there4 sim asymp
    cong ne equiv le ge sub sup sube supe nsub oplus otimes perp sdot vellip rceil=2308 lceil=2309 lfloor rfloor
    rang=2329 lang=232A loz spades clubs hearts diams amp quot apos copy lt gt OElig oelig Scaron scaron Yuml circ
    tilde ndash mdash lsquo rsquo ldquo rdquo dagger Dagger permil euro lsaquo rsaquo nbsp iexcl pound curren yen
    brvbar sect uml laquo raquo reg ordf not shy macr deg plusmn acute micro para middot cedil ordm cent sup1 sup2
    sup3 frac12 frac14 frac34 frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
    Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
    acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute
    ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml sbquo fnof bdquo ensp emsp thinsp
    Lang Rang loang roang xlarr longleftarrow LongLeftArrow xrarr longrightarrow LongRightArrow xharr
    longleftrightarrow LongLeftRightArrow xlArr Longleftarrow DoubleLongLeftArrow xrArr Longrightarrow
    DoubleLongRightArrow xhArr Longleftrightarrow DoubleLongLeftRightArrow xmap longmapsto dzigrarr nvlArr nvrArr
    nvHarr Map lbarr rbarr bkarow lBarr rBarr dbkarow RBarr drbkarow DDotrahd UpArrowBar DownArrowBar Rarrtl latail
    ratail lAtail rAtail larrfs rarrfs larrbfs rarrbfs nwarhk nearhk searhk hksearow swarhk hkswarow nwnear nesear
    toea seswar tosa swnwar rarrc cudarrr ldca rdca cudarrl larrpl curarrm cularrp rarrpl harrcir Uarrocir lurdshar
    ldrushar LeftRightVector RightUpDownVector DownLeftRightVector LeftUpDownVector LeftVectorBar RightVectorBar
    RightUpVectorBar RightDownVectorBar DownLeftVectorBar DownRightVectorBar LeftUpVectorBar LeftDownVectorBar
    LeftTeeVector RightTeeVector RightUpTeeVector RightDownTeeVector DownLeftTeeVector DownRightTeeVector
    LeftUpTeeVector LeftDownTeeVector lHar uHar rHar dHar luruhar ldrdhar ruluhar rdldhar lharul llhard rharul
    lrhard udhar UpEquilibrium duhar ReverseUpEquilibrium RoundImplies erarr simrarr larrsim rarrsim rarrap ltlarr
    gtrarr subrarr suplarr lfisht rfisht ufisht dfisht lopar ropar lbrke rbrke lbrkslu rbrksld lbrksld rbrkslu langd
    rangd lparlt rpargt gtlPar ltrPar vzigzag vangrt angrtvbd ange range dwangle uwangle angmsdaa angmsdab angmsdac
    angmsdad angmsdae angmsdaf angmsdag angmsdah bemptyv demptyv cemptyv raemptyv laemptyv ohbar omid opar operp
    olcross odsold olcir ofcir olt ogt cirscir cirE solb bsolb boxbox trisb rtriltri LeftTriangleBar
    RightTriangleBar iinfin infintie nvinfin eparsl smeparsl eqvparsl lozf blacklozenge RuleDelayed dsol xodot
    bigodot xoplus bigoplus xotime bigotimes xuplus biguplus xsqcup bigsqcup qint iiiint fpartint cirfnint awint
    rppolint scpolint npolint pointint quatint intlarhk pluscir plusacir simplus plusdu plussim plustwo mcomma
    minusdu loplus roplus Cross timesd timesbar smashp lotimes rotimes otimesas Otimes odiv triplus triminus tritime
    iprod intprod amalg capdot ncup ncap capand cupor cupcap capcup cupbrcap capbrcup cupcup capcap ccups ccaps
    ccupssm And Or andand oror orslope andslope andv orv andd ord wedbar sdote simdot congdot easter apacir apE
    eplus pluse Esim Colone Equal eDDot ddotseq equivDD ltcir gtcir ltquest gtquest les LessSlantEqual leqslant ges
    GreaterSlantEqual geqslant lesdot gesdot lesdoto gesdoto lesdotor gesdotol lap lessapprox gap gtrapprox lne lneq
    gne gneq lnap lnapprox gnap gnapprox lEg lesseqqgtr gEl gtreqqless lsime gsime lsimg gsiml lgE glE lesges gesles
    els eqslantless egs eqslantgtr elsdot egsdot el eg siml simg simlE simgE LessLess GreaterGreater glj gla ltcc
    gtcc lescc gescc smt lat smte late bumpE pre preceq PrecedesEqual sce succeq SucceedsEqual prE scE prnE precneqq
    scnE succneqq prap precapprox scap succapprox prnap precnapprox scnap succnapprox Pr Sc subdot supdot subplus
    supplus submult supmult subedot supedot subE subseteqq supE supseteqq subsim supsim subnE subsetneqq supnE
    supsetneqq csub csup csube csupe subsup supsub subsub supsup suphsub supdsub forkv topfork mlcp Dashv
    DoubleLeftTee Vdashl Barv vBar vBarv Vbar Not bNot rnmid cirmid midcir topcir nhpar parsim parsl fflig filig
    fllig ffilig ffllig Ascr Cscr Dscr Gscr Jscr Kscr Nscr Oscr Pscr Qscr Sscr Tscr Uscr Vscr Wscr Xscr Yscr Zscr
    ascr bscr cscr dscr fscr hscr iscr jscr kscr lscr mscr nscr pscr qscr rscr sscr tscr uscr vscr wscr xscr yscr
    zscr Afr Bfr Dfr Efr Ffr Gfr Jfr Kfr Lfr Mfr Nfr Ofr Pfr Qfr Sfr Tfr Ufr Vfr Wfr Xfr Yfr afr bfr cfr dfr efr ffr
    gfr hfr ifr jfr kfr lfr mfr nfr ofr pfr qfr rfr sfr tfr ufr vfr wfr xfr yfr zfr Aopf Bopf Dopf Eopf Fopf Gopf
    Iopf Jopf Kopf Lopf Mopf Oopf Sopf Topf Uopf Vopf Wopf Xopf Yopf aopf bopf copf dopf eopf fopf gopf hopf iopf
    jopf kopf lopf mopf nopf oopf popf qopf ropf sopf topf uopf vopf wopf xopf yopf zopf nvlt=3C bne=3D nvgt=3E
    fjlig=66 ThickSpace=205F nrarrw=219D npart=2202 nang=2220 caps=2229 cups=222A nvsim=223C race=223D acE=223E
    nesim=2242 NotEqualTilde=2242 napid=224B nvap=224D nbump=224E NotHumpDownHump=224E nbumpe=224F NotHumpEqual=224F
    nedot=2250 bnequiv=2261 nvle=2264 nvge=2265 nlE=2266 nleqq=2266 ngE=2267 ngeqq=2267 NotGreaterFullEqual=2267
    lvertneqq=2268 lvnE=2268 gvertneqq=2269 gvnE=2269 nLtv=226A NotLessLess=226A nLt=226A nGtv=226B
    NotGreaterGreater=226B nGt=226B NotSucceedsTilde=227F NotSubset=2282 nsubset=2282 vnsub=2282 NotSuperset=2283
    nsupset=2283 vnsup=2283 varsubsetneq=228A vsubne=228A varsupsetneq=228B vsupne=228B NotSquareSubset=228F
    NotSquareSuperset=2290 sqcaps=2293 sqcups=2294 nvltrie=22B4 nvrtrie=22B5 nLl=22D8 nGg=22D9 lesg=22DA gesl=22DB
    notindot=22F5 notinE=22F9 nrarrc=2933 NotLeftTriangleBar=29CF NotRightTriangleBar=29D0 ncongdot=2A6D napE=2A70
    nleqslant=2A7D nles=2A7D NotLessSlantEqual=2A7D ngeqslant=2A7E nges=2A7E NotGreaterSlantEqual=2A7E
    NotNestedLessLess=2AA1 NotNestedGreaterGreater=2AA2 smtes=2AAC lates=2AAD NotPrecedesEqual=2AAF npre=2AAF
    npreceq=2AAF NotSucceedsEqual=2AB0 nsce=2AB0 nsucceq=2AB0 nsubE=2AC5 nsubseteqq=2AC5 nsupE=2AC6 nsupseteqq=2AC6
    varsubsetneqq=2ACB vsubnE=2ACB varsupsetneqq=2ACC vsupnE=2ACC nparsl=2AFD
"""

WINDOWS = """
    128=20AC 130=201A 131=192 132=201E 133=2026 134=2020 135=2021 136=2C6 137=2030 138=160 139=2039 140=152 142=17D
    145=2018 146=2019 147=201C 148=201D 149=2022 150=2013 151=2014 152=2DC 153=2122 154=161 155=203A 156=153 158=17E
    159=178
"""
"""Numeric references that mean a Windows-1252 character."""
