package org.throughline.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.ballot.Ballot;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.NoticeKind;
import org.throughline.index.Notices;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.org.Bodies;
import org.throughline.org.Elector;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** Sittings of bodies: convened, attended, minuted, and what they decided. Those who may convene a body keep its meetings. */
public final class Meetings {
    private static final int LONGEST_TITLE = 300;

    private final Work work;
    private final Bodies bodies;
    private final Units units;
    private final Members members;
    private final Ballots ballots;
    private final Notices notices = new Notices();

    public Meetings(Work work, Bodies bodies, Units units, Members members, Ballots ballots) {
        this.work = work;
        this.bodies = bodies;
        this.units = units;
        this.members = members;
        this.ballots = ballots;
    }

    /**
     * Convenes a body, or enters a meeting that was held. Those who may vote in it hear of one that is to come. One that the
     * unit above convenes because there are no officers has nothing on its agenda but their election.
     *
     * @throws Refusal {@code meeting.convene} unless the actor may convene the body
     */
    public MeetingId convene(Actor actor, BodyId body, MeetingWords words) {
        var id = new MeetingId(work.newId());
        work.writing(actor, tx -> {
            var unit = units.get(tx, bodies.get(tx, body).unit());
            requireKeeper(tx, body);
            var agenda = onlyElects(tx, body) ? OwnAgenda.elections(unit.lang()) : words.agenda();
            var meeting = new Meeting(
                    id,
                    body,
                    words.heldOn(),
                    words.begins(),
                    words.place(),
                    agenda,
                    words.present(),
                    words.minutes(),
                    Scope.unit(unit.id()),
                    1);
            tx.dao(MeetingDao.class).insert(meeting);
            var today = unit.today(tx.now());
            if (!words.heldOn().isBefore(today)) {
                notices.tell(
                        tx,
                        NoticeKind.MEETING,
                        meeting.subject(),
                        "meetings/" + id.text(),
                        meeting.scope(),
                        bodies.electorate(tx, body, today).stream()
                                .map(Elector::member)
                                .toList());
            }
            tx.journal(
                    "meeting.convene",
                    meeting.subject(),
                    Map.of("body", body.text(), "heldOn", words.heldOn(), "agenda", agenda));
            tx.place("meetings/" + id.text());
        });
        return id;
    }

    /**
     * Changes what is said of it, minutes among it.
     *
     * @param revision the one the writer saw
     * @throws Refusal {@code meeting.convene}; stale, with both texts, when someone changed it meanwhile
     */
    public void edit(Actor actor, MeetingId id, MeetingWords words, long revision) {
        work.writing(actor, tx -> {
            var before = kept(tx, id);
            if (onlyElects(tx, before.body()) && !words.agenda().equals(before.agenda())) {
                throw Refusal.denied("meeting.only_elects");
            }
            if (tx.dao(MeetingDao.class).edit(id, revision, words) == 0) {
                throw Refusal.stale(
                        words.agenda() + "\n\n" + words.minutes(),
                        before.agenda() + "\n\n" + before.minutes(),
                        before.revision());
            }
            tx.journal(
                    "meeting.edit",
                    before.subject(),
                    Map.of(
                            "heldOn", List.of(before.heldOn(), words.heldOn()),
                            "agenda", List.of(before.agenda(), words.agenda()),
                            "minutes", List.of(before.minutes(), words.minutes())));
            tx.place("meetings/" + id.text());
        });
    }

    /**
     * Notes who was there, from when to when.
     *
     * @throws Refusal {@code meeting.convene}; {@code meeting.not_member} for someone who neither belongs to the unit nor sits
     *     in the body
     */
    public void come(Actor actor, MeetingId id, MemberId member, Optional<String> came, Optional<String> went) {
        come(actor, id, List.of(member), came, went);
    }

    /** As the shorter one, of several who came and went together: all of them, or none. */
    public void come(Actor actor, MeetingId id, List<MemberId> those, Optional<String> came, Optional<String> went) {
        came.ifPresent(MeetingWords::requireTime);
        went.ifPresent(MeetingWords::requireTime);
        work.writing(actor, tx -> {
            var meeting = kept(tx, id);
            var people = people(tx, meeting).stream().map(Sheet.Person::id).collect(Collectors.toSet());
            for (var member : those) {
                if (!people.contains(member)) {
                    throw Refusal.because("meeting.not_member");
                }
                tx.dao(MeetingDao.class).come(id, member, came, went);
                tx.journal(
                        "meeting.come",
                        meeting.subject(),
                        Map.of("member", member.text(), "came", came.orElse(""), "went", went.orElse("")));
            }
            tx.place("meetings/" + id.text());
        });
    }

    /** Takes someone off who was noted by mistake. */
    public void remove(Actor actor, MeetingId id, MemberId member) {
        work.writing(actor, tx -> {
            var meeting = kept(tx, id);
            if (tx.dao(MeetingDao.class).remove(id, member) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("meeting.remove", meeting.subject(), Map.of("member", member.text()));
            tx.place("meetings/" + id.text());
        });
    }

    /**
     * Records what it decided on a motion of its own. It counts as a ballot does.
     *
     * @throws Refusal {@code meeting.motion}; {@code meeting.only_elects}; {@code meeting.over_present} when more are said to have been there than were
     *     counted; those of {@link Ballots#record}
     */
    public BallotId record(Actor actor, MeetingId id, String motion, RecordedDecision decision) {
        var title = motion.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("meeting.motion", LONGEST_TITLE);
        }
        return work.write(actor, tx -> {
            var meeting = kept(tx, id);
            if (onlyElects(tx, meeting.body())) {
                throw Refusal.denied("meeting.only_elects");
            }
            meeting.present().filter(counted -> decision.present() > counted).ifPresent(counted -> {
                throw Refusal.invalid("meeting.over_present", decision.present(), counted);
            });
            return ballots.record(
                    tx, decision.on(meeting.body(), Question.FREE, meeting.subject(), meeting.scope(), title));
        });
    }

    /** The meeting, if the actor may read it. @throws Refusal unknown to anyone else */
    public Meeting get(Tx tx, MeetingId id) {
        return tx.dao(MeetingDao.class)
                .find(id)
                .filter(meeting -> tx.actor().reads(meeting.scope()) || keeps(tx, meeting.body()))
                .orElseThrow(Refusal::unknown);
    }

    /** The meetings of a unit's bodies, the latest first; only what the actor may read. */
    public List<Meeting> ofUnit(Tx tx, Unit unit) {
        return tx.dao(MeetingDao.class).ofUnit(unit.id()).stream()
                .filter(meeting -> tx.actor().reads(meeting.scope()) || keeps(tx, meeting.body()))
                .toList();
    }

    /** Who was there, by name. */
    public List<Presence> presences(Tx tx, MeetingId id) {
        return tx.dao(MeetingDao.class).presences(id);
    }

    /** What its body decided that day: on motions of its own and on whatever else; only what the actor may read. */
    public List<Ballot> decisions(Tx tx, Meeting meeting) {
        return ballots.ofBody(tx, meeting.body()).stream()
                .filter(Ballot::recorded)
                .filter(ballot -> ballots.result(tx, ballot.id())
                        .filter(result -> result.decidedOn().equals(meeting.heldOn()))
                        .isPresent())
                .toList();
    }

    /** Whether the actor keeps the meetings of this body. */
    public boolean keeps(Tx tx, BodyId body) {
        return bodies.mayElect(tx.actor(), tx, bodies.get(tx, body));
    }

    /** Whether the actor may call it together for nothing but to elect. */
    boolean onlyElects(Tx tx, BodyId body) {
        return !bodies.mayConvene(tx.actor(), tx, bodies.get(tx, body));
    }

    /** Who can be noted as there: members of the unit and those below, and who sits in the body. */
    List<Sheet.Person> people(Tx tx, Meeting meeting) {
        var body = bodies.get(tx, meeting.body());
        var all = new java.util.TreeMap<String, Sheet.Person>();
        members.ofUnit(tx, body.unit())
                .forEach(m -> all.put(m.name() + m.member().text(), new Sheet.Person(m.member(), m.name())));
        bodies.seats(tx, body.id())
                .forEach(seat ->
                        all.put(seat.name() + seat.member().text(), new Sheet.Person(seat.member(), seat.name())));
        return List.copyOf(all.values());
    }

    private Meeting kept(Tx tx, MeetingId id) {
        var meeting = get(tx, id);
        requireKeeper(tx, meeting.body());
        return meeting;
    }

    private void requireKeeper(Tx tx, BodyId body) {
        if (!keeps(tx, body)) {
            throw Refusal.denied("meeting.convene");
        }
    }
}
