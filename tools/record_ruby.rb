# Records what Ruby answers to the inputs in fixtures/ruby/*.json: `ruby -W0 tools/record_ruby.rb fixtures/ruby`.
# Put the libraries named under VERSIONS on the load path with -I; each file keeps its inputs and gets new expected values.
require "json"
require "time"
require "csv"
require "cgi"
require "erb"
require "addressable/uri"
require "liquid"
require "jekyll"
require "safe_yaml/load"
require "tmpdir"
require "fileutils"
require "i18n"
require "safe_yaml/version"

I18n.config.available_locales = :en
VERSIONS = "Ruby #{RUBY_VERSION}, Liquid #{Liquid::VERSION}, Jekyll #{Jekyll::VERSION}, " \
           "safe_yaml #{SafeYAML::VERSION}, addressable #{Addressable::VERSION::STRING}, csv #{CSV::VERSION}, json #{JSON::VERSION}".freeze
FILTERS = Class.new { include Liquid::StandardFilters }.new
NOW = Time.at(1_599_912_345)

# A Ruby value as JSON that keeps its type.
def typed(value)
  case value
  when Hash then { "hash" => value.map { |key, item| [typed(key), typed(item)] } }
  when Array then { "array" => value.map { |item| typed(item) } }
  when Time, DateTime then { "time" => value.strftime("%Y-%m-%dT%H:%M:%S.%6N%:z") }
  when Date then { "date" => value.to_s }
  when Float then { "float" => value.to_s }
  when Integer then { "integer" => value.to_s }
  else value
  end
end

def guarded
  yield
rescue StandardError => e
  { "error" => e.message }
end

# A Ruby value from the typed JSON of an input.
def build(spec)
  return spec unless spec.is_a?(Hash)

  kind, value = spec.first
  case kind
  when "hash" then value.to_h { |key, item| [build(key), build(item)] }
  when "array" then value.map { |item| build(item) }
  when "float" then value.to_f.to_s == value ? value.to_f : { "Infinity" => Float::INFINITY, "-Infinity" => -Float::INFINITY }.fetch(value, Float::NAN)
  when "integer" then value.to_i
  when "date" then Date.iso8601(value)
  when "time" then value.end_with?("UTC") ? Time.parse(value).utc : Time.new(*value.scan(/\d+/).first(6).map(&:to_i), value[-6..])
  when "range" then (value[0]..value[1])
  end
end

def in_zone(name)
  before = ENV["TZ"]
  ENV["TZ"] = name
  yield
ensure
  ENV["TZ"] = before
end

def clock(spec)
  return Date.new(*spec[1, 3]) if spec[0] == "date"

  *parts, micro, zone = spec
  seconds = parts[5] + Rational(micro, 1_000_000)
  return in_zone(zone) { Time.local(*parts[0, 5], seconds) } if zone.include?("/")

  zone == "UTC" ? Time.utc(*parts[0, 5], seconds) : Time.new(*parts[0, 5], seconds, zone)
end

RECORD = {
  "yaml" => ->(text) { guarded { typed(SafeYAML.load(text)) } },
  "strftime" => ->(input) { guarded { clock(input[0]).strftime(input[1]) } },
  "time_parse" => lambda { |input|
    in_zone(input[0]) { guarded { Time.parse(input[1].dup, NOW).then { |t| [t.to_s, t.usec, t.zone.to_s] } } }
  },
  "time_local" => ->(input) { in_zone(input[0]) { guarded { Time.local(*input[1]).to_s } } },
  "time_print" => ->(spec) { clock(spec).then { |t| [t.to_s, t.inspect, t.xmlschema, t.rfc822] } },
  "arithmetic" => ->(input) { guarded { typed(FILTERS.send(input[0], *input[1..].map { |value| build(value) })) } },
  "float_to_s" => ->(text) { text.to_f.to_s },
  "integers" => ->(text) { [guarded { Integer(text).to_s }, text.to_i.to_s, text.to_f.to_s] },
  "uri" => lambda { |text|
    { "normalize" => guarded { Addressable::URI.parse(text).normalize.to_s },
      "absolute" => guarded { Addressable::URI.parse(text).absolute? },
      "escape_path" => guarded { Jekyll::URL.escape_path(text) },
      "component" => Addressable::URI.normalize_component(text),
      "unescape" => Jekyll::URL.unescape_path(text).b.unpack1("H*"),
      "cgi_escape" => CGI.escape(text), "cgi_unescape" => CGI.unescape(text).b.unpack1("H*"),
      "url_encode" => ERB::Util.url_encode(text) }
  },
  "uri_join" => ->(input) { guarded { Addressable::URI.join(*input).to_s } },
  "csv" => lambda { |input|
    options = input[1].transform_keys(&:to_sym)
    options[:converters] = options[:converters].map(&:to_sym) if options[:converters]
    guarded { CSV.parse(input[0], **options).map { |row| typed(row.is_a?(CSV::Row) ? row.to_hash : row) } }
  },
  "fnmatch" => lambda { |input|
    [0, File::FNM_PATHNAME, File::FNM_DOTMATCH, File::FNM_PATHNAME | File::FNM_DOTMATCH].map { |f| File.fnmatch?(*input, f) }
  },
  "slug" => ->(input) { Jekyll::Utils.slugify(input[0], :mode => input[1], :cased => input[2]) },
  "title" => ->(text) { Jekyll::Utils.titleize_slug(text) },
  "case" => ->(text) { [text.upcase, text.downcase, text.capitalize, text.strip, text.lstrip, text.rstrip] },
  "inspect" => ->(spec) { build(spec).then { |value| [value.inspect, value.to_s] } },
  "json" => ->(spec) { build(spec).then { |value| [guarded { JSON.generate(value) }, guarded { JSON.pretty_generate(value) }] } },
}.freeze

def record_glob(data)
  Dir.mktmpdir do |base|
    data["tree"].each do |path|
      FileUtils.mkdir_p(File.join(base, File.dirname(path)))
      FileUtils.touch(File.join(base, path))
    end
    data["cases"].each { |row| row[1] = [Dir.glob(row[0], :base => base), Dir.glob(row[0], File::FNM_DOTMATCH, :base => base)] }
  end
end

Dir[File.join(ARGV.fetch(0), "*.json")].sort.each do |path|
  data = JSON.parse(File.read(path))
  name = File.basename(path, ".json")
  name == "glob" ? record_glob(data) : data["cases"].each { |row| row[1] = RECORD.fetch(name).call(row[0]) }
  rows = data["cases"].map { |row| JSON.generate(row) }.join(",\n")
  head = data.except("cases", "recorded_with").map { |key, value| "#{JSON.generate(key)}:#{JSON.generate(value)},\n" }.join
  File.write(path, "{\"recorded_with\":#{JSON.generate(VERSIONS)},\n#{head}\"cases\":[\n#{rows}\n]}\n")
end
