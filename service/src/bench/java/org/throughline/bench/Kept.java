package org.throughline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured, by name, kept in a file at once, so that a run can be done in parts. */
final class Kept {
    private final Path file;
    private final Map<String, List<Double>> all = new TreeMap<>();

    Kept(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                for (var line : Files.readAllLines(file)) {
                    var cells = line.split("\t", -1);
                    all.put(
                            cells[0],
                            Arrays.stream(cells[1].split(" ", -1))
                                    .map(Double::valueOf)
                                    .toList());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps the figures of this name in place of former ones. */
    void put(String name, List<Double> figures) {
        all.put(name, List.copyOf(figures));
        System.out.printf(
                Locale.ROOT,
                "%-34s %s%n",
                name,
                figures.stream().map(Kept::shown).collect(Collectors.joining(" ")));
        try {
            Files.write(
                    file,
                    all.entrySet().stream()
                            .map(one -> one.getKey() + "\t"
                                    + one.getValue().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(" ")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String name, double figure) {
        put(name, List.of(figure));
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    List<Double> list(String name) {
        return all.getOrDefault(name, List.of());
    }

    /** The middle one, or not a number where nothing was measured. */
    double median(String name) {
        return median(list(name));
    }

    /** The middle of all figures whose name ends so. */
    double medianOfAll(String ending) {
        return median(all.entrySet().stream()
                .filter(one -> one.getKey().endsWith(ending))
                .flatMap(one -> one.getValue().stream())
                .toList());
    }

    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The middle of the quotients of pairs that were measured one after the other. */
    double ratio(String name, String reference) {
        var ours = list(name);
        var theirs = list(reference);
        var ratios = new java.util.ArrayList<Double>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return median(ratios);
    }

    static String shown(double figure) {
        if (Double.isNaN(figure)) {
            return "–";
        }
        double size = Math.abs(figure);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", figure);
    }
}
