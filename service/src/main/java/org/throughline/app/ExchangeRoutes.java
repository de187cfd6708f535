package org.throughline.app;

import java.util.List;
import org.throughline.exchange.Downloads;
import org.throughline.exchange.ExportPages;
import org.throughline.exchange.ExportResource;
import org.throughline.exchange.ImportPages;
import org.throughline.exchange.ImportResource;
import org.throughline.exchange.ImportScreens;
import org.throughline.search.SearchPages;
import org.throughline.search.SearchResource;
import org.throughline.tables.TableExports;
import org.throughline.tables.TablePages;
import org.throughline.tables.TableResource;

/** Finding, taking in and giving out. */
final class ExchangeRoutes {
    private ExchangeRoutes() {}

    static List<Object> of(House house) {
        var downloads = new Downloads(house.work, house.plans, house.exports);
        var tables = new TableExports(house.work, house.units);
        return List.of(
                new TablePages(tables, house.tables, house.messages),
                new TableResource(tables, house.tables, house.messages),
                new SearchPages(house.work, house.units, house.search, house.messages),
                new SearchResource(house.work, house.units, house.search),
                new ImportPages(house.imports, new ImportScreens(house.work, house.plans, house.messages)),
                new ImportResource(house.work, house.units, house.imports, house.messages),
                new ExportPages(house.work, downloads, house.messages),
                new ExportResource(downloads));
    }
}
