package org.throughline.app;

import java.util.List;
import org.throughline.align.AlignPages;
import org.throughline.align.AlignResource;
import org.throughline.align.ClosingWords;
import org.throughline.align.MappingScreens;
import org.throughline.align.RealignScreens;

/** What became of provisions, and how the plans below follow. */
final class AlignRoutes {
    private AlignRoutes() {}

    static List<Object> of(House house) {
        return List.of(
                new AlignPages(
                        house.work,
                        house.plans,
                        house.mappings,
                        house.alignments,
                        new MappingScreens(
                                house.plans,
                                house.texts,
                                house.mappings,
                                house.alignments,
                                house.moves,
                                house.evidences,
                                new ClosingWords(house.measures, house.messages),
                                house.messages),
                        new RealignScreens(
                                house.plans,
                                house.units,
                                house.members,
                                house.texts,
                                house.links,
                                house.mappings,
                                house.alignments,
                                house.moves,
                                house.messages)),
                new AlignResource(house.work, house.plans, house.mappings, house.alignments));
    }
}
