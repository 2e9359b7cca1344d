require 'rouge'; require 'json'
src = ["a = 1\n\n# b <c>\nputs 'x'\n", "a = 1\n\nputs 2", "", "\n\n", "x"]
out = []
src.each do |s|
  toks = -> { Rouge::Lexers::Ruby.new.lex(s) }
  h = Rouge::Formatters::HTML.new
  out << {kind: "table", code: s, output: Rouge::Formatters::HTMLTable.new(h, css_class: "highlight", gutter_class: "gutter", code_class: "code").format(toks.())}
  out << {kind: "marked", code: s, lines: [1,3], output: Rouge::Formatters::HTMLLineHighlighter.new(h, highlight_lines: [1,3]).format(toks.())}
  out << {kind: "marked-table", code: s, lines: [2], output: Rouge::Formatters::HTMLTable.new(Rouge::Formatters::HTMLLineHighlighter.new(h, highlight_lines: [2]), gutter_class: "gutter", code_class: "code").format(toks.())}
  [{}, {line_numbers: true}, {line_numbers: true, start_line: 7}, {wrap: false}, {css_class: "x"}, {line_numbers: true, wrap: false, table_class: "t", gutter_class: "g", code_class: "c"}].each do |o|
    opts = {css_class: "highlight"}.merge(o)
    out << {kind: "legacy", code: s, options: o, output: Rouge::Formatters::HTMLLegacy.new(opts).format(toks.())}
  end
end
puts JSON.pretty_generate(out)
