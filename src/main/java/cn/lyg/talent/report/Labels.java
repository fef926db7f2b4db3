package cn.lyg.talent.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words and looks of one report in one language: the shared style's, then the report's own on
 * top. Nothing is looked up in the machine's own locale, so a page reads the same everywhere.
 */
final class Labels extends ResourceBundle {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Locale locale;

  Labels(String report, Language language) {
    this(report, language, false);
  }

  Labels(String report, Language language, boolean forThePublic) {
    locale = language.locale();
    String file = "labels_%s.properties".formatted(language.code());
    for (String path : List.of("style/look.properties", "style/" + file, report + "/" + file)) {
      load(path);
    }
    if (forThePublic) {
      load("style/public_%s.properties".formatted(language.code()));
    }
  }

  private void load(String path) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resources.text(path)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  public Locale getLocale() {
    return locale;
  }
}
