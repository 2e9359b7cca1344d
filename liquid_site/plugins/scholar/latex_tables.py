"""LaTeX's commands for characters, as far as bibliographies are read for them."""

from __future__ import annotations


def pairs(text: str) -> dict[str, str]:
    """Read ``name character name character …``."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "''": "\u0308",
    '"': "\u0308",
}
"""The sign after the backslash → the combining mark for the letter behind it."""

MARKS = {
    "r": "\u030a",
    "H": "\u030b",
    "u": "\u0306",
    "v": "\u030c",
    "G": "\u030f",
    "M": "\u0322",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "B": "\u0335",
    "t": "\u0361",
}
"""The letter after the backslash → the combining mark for the letter in braces."""

LETTERS = pairs("l ł L Ł o ø O Ø AA Å aa å AE Æ ae æ")
"""Letters by name."""

PUNCTUATION = pairs(
    "textendash – textemdash — textquoteleft ‘ textquoteright ’ quotesinglbase ‚ textquotedblleft “ textquotedblright "
    "” quotedblbase „ dag † ddag ‡ textbullet • dots … textperthousand ‰ textpertenthousand ‱ guilsinglleft ‹ "
    "guilsinglright › textreferencemark ※ textinterrobang ‽ textoverline ‾ langle ⟨ rangle ⟩ textasciicircum ^ "
    "textbackslash \\ textasciitilde ~ textquotesingle '"
)
"""Signs by name."""

SYMBOLS = pairs(
    "textcolonmonetary ₡ textlira ₤ textnaira ₦ textwon ₩ textdong ₫ euro € texteuro € textnumero № texttrademark ™ "
    "leftarrow ← uparrow ↑ rightarrow → downarrow ↓ leftrightarrow ↔ updownarrow ↕ leadsto ↝ rightleftharpoons ⇌ "
    "Rightarrow ⇒ Leftrightarrow ⇔ forall ∀ complement ∁ partial ∂ exists ∃ nexists ∄ set ∅ Delta ∆ nabla ∇ in ∈ "
    "notin ∉ ni ∋ prod ∏ coprod ∐ sum ∑ mp ∓ dotplus ∔ setminus ∖ ast ∗ circ ∘ bullet ∙ surd √ propto ∝ infty ∞ angle "
    "∠ measuredangle ∡ sphericalangle ∢ mid ∣ nmid ∤ parallel ∥ nparallel ∦ wedge ∧ vee ∨ cap ∩ cup ∪ int ∫ iint ∬ "
    "iiint ∭ oint ∮ therefore ∴ because ∵ sim ∼ backsim ∽ wr ≀ nsim ≁ simeq ≃ cong ≅ ncong ≇ approx ≈ approxeq ≊ "
    "asymp ≍ Bumpeq ≎ bumpeq ≏ doteq ≐ doteqdot ≑ fallingdotseq ≒ risingdotseq ≓ eqcirc ≖ circeq ≗ triangleq ≜ neq ≠ "
    "equiv ≡ leq ≤ geq ≥ leqq ≦ geqq ≧ lneqq ≨ gneqq ≩ ll ≪ gg ≫ between ≬ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ lesssim ≲ "
    "gtrsim ≳ lessgtr ≶ gtrless ≷ prec ≺ succ ≻ preccurlyeq ≼ succcurlyeq ≽ precsim ≾ succsim ≿ nprec ⊀ nsucc ⊁ "
    "subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ nsubseteq ⊈ nsupseteq ⊉ subsetneq ⊊ supsetneq ⊋ uplus ⊎ sqsubset ⊏ "
    "sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ sqcap ⊓ sqcup ⊔ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ circledcirc ⊚ "
    "circledast ⊛ circleddash ⊝ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ vdash ⊢ dashv ⊣ top ⊤ bot ⊥ Vdash ⊩ Vvdash ⊪ "
    "nVdash ⊮ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ multimap ⊸ intercal ⊺ veebar ⊻ barwedge ⊼ bigwedge ⋀ bigvee ⋁ bigcap ⋂ "
    "bigcup ⋃ diamond ⋄ cdot ⋅ star ⋆ divideontimes ⋇ bowtie ⋈ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ "
    "backsimeq ⋍ curlyvee ⋎ curlywedge ⋏ Subset ⋐ Supset ⋑ Cap ⋒ Cup ⋓ pitchfork ⋔ lessdot ⋖ gtrdot ⋗ lll ⋘ ggg ⋙ "
    "lesseqgtr ⋚ gtreqless ⋛ curlyeqprec ⋞ curlyeqsucc ⋟ lnsim ⋦ gnsim ⋧ precnsim ⋨ succnsim ⋩ ntriangleleft ⋪ "
    "ntriangleright ⋫ ntrianglelefteq ⋬ ntrianglerighteq ⋭ vdots ⋮ cdots ⋯ ddots ⋱ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ "
    "Box □ spadesuit ♠ heartsuit ♡ diamondsuit ♢ clubsuit ♣ flat ♭ natural ♮ sharp ♯ tone5 ˥ tone4 ˦ tone3 ˧ tone2 ˨ "
    "tone1 ˩ ss ß"
)
"""Symbols by name."""

GREEK = pairs(
    "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ rho ρ sigma "
    "σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι "
    "Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω"
)
"""Greek letters by name."""

SIGNS = {
    "-": "-",
    "--": "–",
    "---": "—",
    "``": "“",
    "`": "‘",
    "''": "”",
    "'": "’",
}
"""Signs written in several characters."""
