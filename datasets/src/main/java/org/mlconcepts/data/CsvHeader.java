package org.mlconcepts.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The first line of a CSV file: one distinct name for each column. */
record CsvHeader(String file, List<String> names, char separator) {

  /** Checks the names: none blank, none twice. */
  static CsvHeader of(String file, CsvRecord first, char separator) {
    List<String> names = first.getFields().stream().map(String::strip).toList();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String where = file + ", line " + first.getStartingLineNumber() + ": ";
      if (names.get(i).isEmpty()) {
        throw new IllegalArgumentException(
            where
                + "the "
                + Names.ordinal(i + 1)
                + " of "
                + names.size()
                + " columns has no name; give it one");
      }
      Integer before = seen.put(names.get(i), i);
      if (before != null) {
        throw new IllegalArgumentException(
            where
                + "the "
                + Names.ordinal(before + 1)
                + " and the "
                + Names.ordinal(i + 1)
                + " column are both named "
                + Names.quote(names.get(i))
                + "; rename one");
      }
    }
    return new CsvHeader(file, names, separator);
  }

  /** A fresh scan for each column. */
  List<ColumnScan> scans(Function<String, Optional<Column.Kind>> declared, boolean inferred) {
    List<ColumnScan> scans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int position = i + 1;
      scans.add(
          inferred
              ? new ColumnScan(file, name, position)
              : new ColumnScan(file, name, position, declared.apply(name).orElseThrow()));
    }
    return scans;
  }

  /** Checks that a row has as many fields as the header. */
  void requireWidth(CsvRecord row) {
    int fields = row.getFieldCount();
    if (fields != names.size()) {
      String mark = separator == '\t' ? "tab" : "\"" + separator + "\"";
      throw new IllegalArgumentException(
          file
              + ", line "
              + row.getStartingLineNumber()
              + ": "
              + fields
              + " fields where the header has "
              + names.size()
              + "; add or remove fields, and quote a field that holds a "
              + mark);
    }
  }
}
