# Reads a JSON object {"language", "code"} a line and answers with the HTML that Rouge prints for it, as a JSON string or null a line.
require "json"
require "rouge"
$stdout.sync = true
formatter = Rouge::Formatters::HTML.new
$stdin.each_line do |line|
  asked = JSON.parse(line)
  begin
    lexer = Rouge::Lexer.find_fancy(asked["language"], asked["code"])
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    html = lexer && formatter.format(lexer.lex(asked["code"]))
    took = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
    puts JSON.generate([html, took])
  rescue StandardError => error
    puts JSON.generate(["#{error.class}: #{error.message}", -1])
  end
end
