package org.mlconcepts.data;

import static org.mlconcepts.data.ColumnNote.category;
import static org.mlconcepts.data.ColumnNote.date;
import static org.mlconcepts.data.ColumnNote.number;

import java.util.List;
import java.util.Optional;

/** The card of {@code lucas_house_prices}. */
final class LucasHousePricesCard {

  private LucasHousePricesCard() {}

  static DatasetCard card() {
    return new DatasetCard(
        "lucas_house_prices",
        "House sales in Lucas County, Ohio",
        "Sales of one-family houses from 1993 to 1998 with date, place, size and price, sorted by date.",
        provenance(),
        columns(),
        Optional.of(Target.number("price")),
        traps(),
        new Contents(
            25357, 18, 0, "7f0963c43c783a2017a467049d0bc1e667defd2cb081ee03a42b705490a5fe9d"));
  }

  private static Provenance provenance() {
    return new Provenance(
        "James P. LeSage, from the county auditor",
        0,
        "R package spData, object house",
        "LeSage, Spatial Econometrics Toolbox, through Bivand, Nowosad, Lovelace, R package spData",
        Licence.CC0,
        "date written out, year dummies and scaled age dropped, places rounded to metres, rows sorted by date");
  }

  private static List<ColumnNote> columns() {
    return List.of(
        date("sale_date", "day of the sale"),
        number("year_built", "", "year"),
        category("stories", "one of seven layouts"),
        number("living_area_sqft", "square feet", "living area"),
        category("wall", "material, one of seven"),
        number("bedrooms", "rooms", "bedrooms"),
        number("baths", "rooms", "full bathrooms"),
        number("half_baths", "rooms", "bathrooms without bath"),
        number("frontage_ft", "feet", "width of the lot on the street"),
        number("depth_ft", "feet", "depth of the lot"),
        category("garage", "kind of garage, or no_garage"),
        number("garage_sqft", "square feet", "garage area"),
        number("rooms", "rooms", "all rooms"),
        number("lot_sqft", "square feet", "area of the lot"),
        number("x_m", "metres", "east, Ohio North plane"),
        number("y_m", "metres", "north, Ohio North plane"),
        number("assessed_value", "USD", "the auditor's appraisal"),
        number("price", "USD", "price paid"));
  }

  private static List<String> traps() {
    return List.of(
        "assessed_value is the auditor's own estimate of the price: a model that may see it has nothing left "
            + "to learn.",
        "Prices rise: the median goes from 60,000 in 1993 to 72,000 in 1998, so a model of the early years is "
            + "always too low later, and a random split hides it.",
        "depth_ft is 0 in 3,878 rows and frontage_ft in 31; a lot without depth is a missing value.",
        "138 houses were built after their sale, 608 sold for less than 10,000; the source had already dropped"
            + " sales far from the appraisal.");
  }
}
