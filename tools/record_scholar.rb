# Records what bibtex-ruby makes of fixtures/scholar/*.bib: fields, names, LaTeX's characters, printed entries.
# ruby -rbibtex -rlatex/decode tools/record_scholar.rb
require "bibtex"
require "json"

folder = File.expand_path("../fixtures/scholar", __dir__)
BibTeX.log.level = Logger::FATAL

Dir[File.join(folder, "*.bib")].sort.each do |path|
  read = BibTeX::Bibliography.parse(File.read(path, encoding: "UTF-8"), strip: false)
  read.replace_strings
  read.join
  rows = read["@*"].grep(BibTeX::Entry).map do |entry|
    fields = entry.fields.map do |name, value|
      decoded = value.convert(:latex)
      people = value.is_a?(BibTeX::Names) ? decoded.map { |one| one.to_a.map(&:to_s) } : nil
      [name.to_s, decoded.to_s, people]
    end
    { "key" => entry.key, "type" => entry.type.to_s, "fields" => fields, "bibtex" => entry.to_s(quotes: ["{", "}"]) }
  end
  File.write(path.sub(/bib\z/, "json"), "[\n#{rows.map { |row| JSON.generate(row) }.join(",\n")}\n]\n")
end
