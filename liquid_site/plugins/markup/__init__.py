"""HTML read, repaired and written back as libxml2 2.9 does it for Nokogiri, for the plugins that change pages."""
