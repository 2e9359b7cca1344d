# Records what the gem htmlcompressor makes of the inputs in fixtures/minify/cases.json.
# ruby -rhtmlcompressor tools/record_minify.rb
require "htmlcompressor"
require "json"

path = File.expand_path("../fixtures/minify/cases.json", __dir__)
cases = JSON.parse(File.read(path, encoding: "UTF-8"))
cases.each { |one| one["output"] = HtmlCompressor::Compressor.new.compress(one["input"]) }
File.write(path, "[\n#{cases.map { |one| JSON.generate(one) }.join(",\n")}\n]\n")
