package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.data.Target;

/** The first rows of a data set as they are. */
final class FirstRows {

  private static final int ROWS = 5;

  private static final int MOST_COLUMNS = 16;

  private FirstRows() {}

  static Html of(Dataset dataset) {
    Table table = dataset.table().head(ROWS);
    Set<String> shown = new LinkedHashSet<>();
    dataset.card().target().map(Target::column).ifPresent(shown::add);
    table.names().stream().limit(MOST_COLUMNS).forEach(shown::add);
    List<Html> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Html> cells = new ArrayList<>();
      for (String name : shown) {
        cells.add(cell(table.column(name), row));
      }
      rows.add(tag("tr").of(cells));
    }
    Html whole =
        Html.wide(
            "First rows",
            tag("table").of(Html.head(shown.toArray(new String[0])), tag("tbody").of(rows)));
    int hidden = table.names().size() - shown.size();
    return hidden == 0
        ? whole
        : Html.of(
            whole,
            tag("p", "quiet")
                .text("and " + hidden + (hidden == 1 ? " more column." : " more columns.")));
  }

  private static Html cell(Column column, int row) {
    if (column.isMissing(row)) {
      return tag("td", "quiet").text("missing");
    }
    return column instanceof NumericColumn
        ? Html.number(column.text(row))
        : Html.cell(column.text(row));
  }
}
