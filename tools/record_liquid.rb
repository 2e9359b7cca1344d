# Renders Liquid templates in one site as a build would. Reads {"source", "cases": [{"template", "data", "path", "doc"}]} and
# prints a JSON list of {"output" or "error", "warnings"}.
require "json"
require "jekyll"

versions = "Jekyll #{Jekyll::VERSION}, Liquid #{Liquid::VERSION}"
abort "The cases are those of Jekyll 4.4.1 and Liquid 4.0.4, not of #{versions}." unless versions == "Jekyll 4.4.1, Liquid 4.0.4"

Jekyll.logger.log_level = :error
asked = JSON.parse($stdin.read)
site = Jekyll::Site.new(Jekyll.configuration("source" => asked["source"], "quiet" => true, "disable_disk_cache" => true))
site.reset
site.read
Liquid::Template.error_mode = :warn

def pretend_page(site, asked)
  path = asked["path"] || "case.html"
  folder = File.dirname(path)
  page = Jekyll::PageWithoutAFile.new(site, site.source, folder == "." ? "" : folder, File.basename(path))
  page.data.merge!(asked["data"] || {})
  page.content = nil
  page
end

def item(site, asked)
  return pretend_page(site, asked) unless asked["doc"]
  site.documents.find { |document| document.relative_path == asked["doc"] }
end

def payload_for(site, item, data)
  payload = site.site_payload
  payload["page"] = item.to_liquid
  payload["site"].current_document = item
  markdown = item.renderer.converters.any? { |one| one.is_a?(Jekyll::Converters::Markdown) }
  payload["highlighter_prefix"] = payload["highlighter_suffix"] = markdown ? "\n" : ""
  (data || {}).each { |key, value| payload[key] = value }
  payload
end

results = asked["cases"].map do |one|
  site.filter_cache.clear
  begin
    item = item(site, one)
    payload = payload_for(site, item, one["data"])
    template = Liquid::Template.parse(one["template"], :line_numbers => true)
    registers = { :site => site, :page => payload["page"] }
    output = template.render!(payload, :filters => [Jekyll::Filters], :registers => registers)
    { "output" => output, "warnings" => template.warnings.map(&:to_s) }
  rescue Interrupt
    raise
  rescue Exception => error
    { "error" => error.message.lines.first.to_s.chomp }
  end
end
puts JSON.generate(results)
