# Records what Nokogiri (libxml2 2.9) writes for the inputs in fixtures/markup/cases.json, whole page and fragment.
# ruby -rnokogiri tools/record_markup.rb
require "json"
require "nokogiri"

path = File.expand_path("../fixtures/markup/cases.json", __dir__)
cases = JSON.parse(File.read(path, encoding: "UTF-8"))
cases.each do |one|
  one["document"] = Nokogiri::HTML(one["input"]).to_s
  one["fragment"] = Nokogiri::HTML::DocumentFragment.parse(one["input"]).to_html
end
File.write(path, "[\n#{cases.map { |one| JSON.generate(one) }.join(",\n")}\n]\n")
