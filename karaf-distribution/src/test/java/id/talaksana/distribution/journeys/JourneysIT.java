package id.talaksana.distribution.journeys;

import java.time.LocalDateTime;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * Each of the five documents from its first step to its last with data: every step by whoever the document names, the clock at
 * the document's dates. The selection whose dates are printed comes first, since no clock goes back.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class JourneysIT {
    private static final int APPLICANTS = 500;

    private static Offices offices;

    @BeforeClass
    public static void open() {
        offices = Offices.at(LocalDateTime.parse("2025-10-21T08:00:00"));
    }

    @AfterClass
    public static void close() {
        offices.close();
    }

    /** What the demonstration itself leaves for whoever looks at it. */
    @Test
    public void beforeAllRoundsStandHalfWay() {
        new SampleRounds(offices).standHalfWay();
    }

    @Test
    public void thenBatangHariFromTheAnnouncementToTheProposals() {
        new BatangHariJourney(offices, APPLICANTS).walk();
    }

    @Test
    public void thenBangkalanWithBothWaysBackAndTheReportThatArrives() {
        new BangkalanJourney(offices).walk();
    }

    @Test
    public void firstSingkawangByTheDatesOfItsAnnouncement() {
        new SingkawangJourney(offices).walk();
    }

    @Test
    public void thenTheCareerFlowToTheOneWhomThePpkTakes() {
        new CareerJourney(offices).walk();
    }

    @Test
    public void thenBalikpapanFromTheNeedsToTheDecrees() {
        new BalikpapanJourney(offices, APPLICANTS).walk();
    }

    @Test
    public void secondTheRegionalOfficeWithinItsTimesAndOverdueOnce() {
        KanregJourney kanreg = new KanregJourney(offices);
        offices.passDays(1);
        kanreg.withinItsTimes();
        kanreg.overdueOnce();
        kanreg.backForEachReason();
        kanreg.endsWithoutProduct();
    }
}
