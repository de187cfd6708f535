package org.throughline.exchange;

import org.throughline.kernel.Sentence;

/** Something about a file that whoever imports it should know; lines count from 1. */
public record Remark(int line, Sentence sentence) {}
