# Records what GitHub Pages' kramdown and Rouge make of the cases in fixtures/kramdown_2_4.json and
# fixtures/highlight_rouge_3.json, for a Ruby that has kramdown 2.4.0, its GFM parser and Rouge 3.30.0 on its load path:
#
#     ruby -I… tools/record_pages_stack.rb
require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "rouge"

versions = "kramdown #{Kramdown::VERSION}, Rouge #{Rouge.version}"
abort "The cases are those of kramdown 2.4.0 and Rouge 3.30.0, not of #{versions}." unless versions == "kramdown 2.4.0, Rouge 3.30.0"

def record(name)
  path = File.expand_path("../fixtures/#{name}.json", __dir__)
  recorded = JSON.parse(File.read(path, encoding: "UTF-8"))
  recorded["cases"].each { |one| yield one, recorded }
  File.write(path, JSON.pretty_generate(recorded) + "\n")
end

record("kramdown_2_4") do |one, recorded|
  options = recorded["options"].transform_keys(&:to_sym)
  one["html"] = Kramdown::Document.new(one["text"], options).to_html
end

formatter = Rouge::Formatters::HTML.new
record("highlight_rouge_3") do |one, _|
  lexer = Rouge::Lexer.find_fancy(one["language"], one["code"])
  one["output"] = lexer && formatter.format(lexer.lex(one["code"]))
end
