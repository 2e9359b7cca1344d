# Records what Dart Sass answers over the embedded protocol to fixtures/sass/sheets.json:
# `ruby -W0 tools/record_sass.rb fixtures/sass/sheets.json`, with the sass-embedded gem on the load path.
require "json"
require "set"
require "sass-embedded"
require "tmpdir"
require "fileutils"

path = ARGV.fetch(0)
data = JSON.parse(File.read(path))
data["cases"].each do |row|
  Dir.mktmpdir do |base|
    row["files"].each do |name, text|
      FileUtils.mkdir_p(File.join(base, File.dirname(name)))
      File.write(File.join(base, name), text)
    end
    options = row["options"].transform_keys(&:to_sym)
    options[:load_paths] = options.fetch(:load_paths, []).map { |folder| File.join(base, folder) }
    options[:url] = "file://#{base}/main.scss" if row["url"]
    options[:syntax] = options[:syntax].to_sym if options[:syntax]
    logged = []
    logger = { :warn => ->(message, context) { logged << [message, context.deprecation_type.to_s] },
               :debug => ->(message, _) { logged << [message, ""] } }
    row["expected"] =
      begin
        result = Sass.compile_string(row["text"], **options, :source_map_include_sources => true, :logger => logger)
        { "css" => result.css, "source_map" => result.source_map.to_s.gsub(base, "BASE"),
          "loaded" => result.loaded_urls.map { |url| url.gsub(base, "BASE") }, "warnings" => logged.uniq }
      rescue Sass::CompileError => e
        { "error" => e.message, "line" => e.span&.start&.line }
      end
  end
end
data["recorded_with"] = Sass.info.to_s
File.write(path, "#{JSON.pretty_generate(data)}\n")
