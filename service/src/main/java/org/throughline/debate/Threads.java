package org.throughline.debate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements as threads of one level, however deep the answers go. */
final class Threads {
    private Threads() {}

    /** Every thread by the statement it began with, answers in the order they were said. */
    static Map<Statement, List<Statement>> of(List<Statement> inOrder) {
        var roots = new HashMap<StatementId, Statement>();
        var threads = new LinkedHashMap<Statement, List<Statement>>();
        for (var statement : inOrder) {
            // an answer to something that the reader may not read begins a thread of its own
            var root = statement.parent().map(roots::get).orElse(statement);
            roots.put(statement.id(), root);
            var thread = threads.computeIfAbsent(root, r -> new ArrayList<>());
            if (!root.equals(statement)) {
                thread.add(statement);
            }
        }
        return threads;
    }
}
