package org.throughline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs requests of several kinds in turn, and keeps their rates and what they cost. */
final class Turns {
    private final Setting setting;
    private final Map<String, List<Double>> rates = new HashMap<>();
    private final Map<String, List<Double>> costs = new HashMap<>();
    /** The share of the processors that programs which have nothing to do with it used meanwhile. */
    private final List<Double> others = new ArrayList<>();

    Turns(Setting setting) {
        this.setting = setting;
    }

    /**
     * One kind of request, and the service that it is asked of.
     *
     * @param next what gives the requests of one run, asked anew before each
     */
    record Asked(String name, Running service, int connections, Supplier<Function<SplittableRandom, byte[]>> next) {
        Asked(String name, Running service, int connections, Function<SplittableRandom, byte[]> next) {
            this(name, service, connections, () -> next);
        }

        Load load() {
            return new Load(service.port, connections, next.get());
        }
    }

    /** All of them warm, then each for a while, as often as there are to be pairs. */
    static void of(Setting setting, Asked... all) {
        var turns = new Turns(setting);
        for (var one : all) {
            turns.warm(one);
        }
        for (int i = 0; i < setting.pairs; i++) {
            for (var one : all) {
                turns.measured(one, setting.seconds);
            }
        }
        turns.keep(all);
    }

    void warm(Asked one) {
        one.load().run(setting.warmUp, 0.1, () -> {});
    }

    Load.Result measured(Asked one, double length) {
        var before = new double[3];
        var result = one.load().run(1, length, () -> {
            before[0] = one.service().cpu();
            before[1] = Running.busy();
            before[2] = Running.own();
        });
        double used = one.service().cpu() - before[0];
        double busy = Running.busy() - before[1];
        others.add((busy - used - (Running.own() - before[2]))
                / (length * 1_000 * Runtime.getRuntime().availableProcessors()));
        if (result.failures() > 0) {
            throw new IllegalStateException(one.name() + ": " + result.failures() + " failed, " + result.failed());
        }
        rates.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(result.perSecond());
        costs.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(used / result.answers());
        return result;
    }

    /** Keeps what was measured of these; the company that the first of them goes by had. */
    void keep(Asked... all) {
        for (var one : all) {
            setting.kept.put(one.name() + " rate", rates.get(one.name()));
            setting.kept.put(one.name() + " cpu", costs.get(one.name()));
        }
        setting.kept.put(all[0].name() + " others", others);
    }
}
