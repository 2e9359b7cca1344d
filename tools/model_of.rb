# Reads a site with Jekyll and writes what it became as JSON: ruby model_of.rb SOURCE DESTINATION OPTIONS(JSON) RESULT
require "jekyll"
require "json"

def plain(value)
  case value
  when Hash then { "hash" => value.map { |key, item| [plain(key), plain(item)] } }
  when Array then value.map { |item| plain(item) }
  when Float then { "float" => value.to_s }
  when Time then { "time" => value.strftime("%Y-%m-%d %H:%M:%S %z") }
  when Date then { "date" => value.to_s }
  when Jekyll::Excerpt then { "excerpt" => plain(value.content) }
  when String
    text = value.dup.force_encoding("UTF-8")
    text.valid_encoding? ? text : { "bytes" => value.unpack1("H*") }
  else value
  end
end

def or_error
  yield
rescue StandardError
  { "error" => true }
end

source, destination, options, result = ARGV
model = {}
begin
  config = Jekyll.configuration({ "source" => source, "destination" => destination }.merge(JSON.parse(options)))
  site = Jekyll::Site.new(config)
  ENV["WHOLE_BUILD"] ? site.process : site.read
  model["config"] = plain(config) if ENV["WITH_CONFIG"]
  model["pages"] = site.pages.map do |page|
    { "relative_path" => page.relative_path, "path" => plain(page.path), "url" => or_error { page.url },
      "dir" => or_error { page.dir }, "destination" => or_error { page.destination(destination) },
      "data" => plain(page.data), "content" => plain(page.content), "html" => or_error { page.html? } }
  end
  model["static_files"] = site.static_files.map do |file|
    { "relative_path" => file.relative_path, "path" => file.path, "url" => file.url,
      "destination" => file.destination(destination), "written" => file.write?, "data" => plain(file.data),
      "basename" => file.basename, "ext" => file.extname }
  end
  model["collections"] = site.collections.map do |name, collection|
    docs = collection.docs.map do |doc|
      { "relative_path" => doc.relative_path, "url" => or_error { doc.url }, "id" => or_error { doc.id },
        "destination" => or_error { doc.destination(destination) }, "written" => doc.write?,
        "data" => plain(doc.data), "content" => plain(doc.content) }
    end
    { "name" => name, "label" => collection.label, "directory" => collection.directory,
      "written" => collection.write?, "docs" => docs }
  end
  model["data"] = plain(site.data)
  model["layouts"] = site.layouts.map do |name, layout|
    { "name" => name, "path" => layout.path, "relative_path" => layout.relative_path,
      "data" => plain(layout.data), "content" => plain(layout.content) }
  end
  %w(tags categories).each do |key|
    model[key] = site.public_send(key).map { |name, posts| [plain(name), posts.map(&:relative_path)] }
  end
  model["documents"] = site.documents.map(&:relative_path)
rescue SystemExit, StandardError => e
  model = { "error" => e.message.lines.first.to_s.chomp }
end
File.write(result, JSON.generate(model))
