package org.throughline.ballot;

/** Of what a majority is a part. */
public enum Base {
    /** Those who said for or against: abstaining is as if one had not voted. */
    VOTES_CAST,
    /** All who took part, on paper or in the hall: abstaining, or handing in nothing, works against. */
    PRESENT,
    /** All who were entitled, whether or not they came: staying away works against. */
    ENTITLED;

    /** How many that is in this count. */
    public long of(Tally tally) {
        return switch (this) {
            case VOTES_CAST -> tally.cast();
            case PRESENT -> tally.present();
            case ENTITLED -> tally.entitled();
        };
    }
}
