package dk.medspil.demo;

import dk.medspil.demo.DemoCase.Course;
import dk.medspil.demo.DemoCase.DemoRequester;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonView;
import dk.medspil.questionnaire.IntakeAnswers;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.Channel;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Submission;

/** The requesters of the demo year: they send, ring, reply and change their minds. */
@DemoComponent
class DemoRequesters {

    private final RequisitionDesk desk;
    private final Directory directory;
    private final DemoOffice office;
    private final DemoWords words;
    private final OfficeHours hours;
    private final IntakeAnswers intakeAnswers;

    DemoRequesters(
            RequisitionDesk desk,
            Directory directory,
            DemoOffice office,
            DemoWords words,
            OfficeHours hours,
            IntakeAnswers intakeAnswers) {
        this.desk = desk;
        this.directory = directory;
        this.office = office;
        this.words = words;
        this.hours = hours;
        this.intakeAnswers = intakeAnswers;
    }

    RequisitionSummary send(DemoCase demoCase, Agenda agenda) {
        Submission submission = submission(demoCase);
        RequisitionSummary sent = demoCase.channel() == Channel.PHONE
                ? desk.enterCall(submission, false, office.someone(demoCase))
                : desk.submit(submission);
        if (demoCase.channel() != Channel.PHONE) {
            answerBefore(sent, demoCase);
        }
        if (demoCase.course() == Course.WITHDRAWN) {
            int days = 6 + demoCase.chance().nextInt(8);
            agenda.at(hours.later(demoCase.arrival(), days, demoCase.chance()), () -> withdraw(sent, demoCase));
        }
        return sent;
    }

    /** Two of three say how well they work together today; what, depends on nothing but the case. */
    private void answerBefore(RequisitionSummary sent, DemoCase demoCase) {
        int draw = Math.floorMod(demoCase.title().hashCode(), 9);
        if (draw < 6) {
            intakeAnswers.keep(
                    SubjectRef.requisition(sent.id().value()), String.valueOf(1 + draw % 4), demoCase.arrival());
        }
    }

    private Submission submission(DemoCase demoCase) {
        DemoRequester who = demoCase.requester();
        OrganisationView organisation =
                directory.findOrAddOrganisation(who.organisation(), OrganisationKind.valueOf(who.organisationKind()));
        PersonView person =
                directory.findOrAddRequester(who.name(), who.email(), who.language(), organisation.id(), null);
        return new Submission(
                demoCase.subject(),
                office.place(demoCase.place()),
                demoCase.title(),
                demoCase.text(),
                person.id(),
                organisation.id(),
                demoCase.desiredBy(),
                who.language());
    }

    private void withdraw(RequisitionSummary sent, DemoCase demoCase) {
        if (desk.summary(sent.id()).status() != Status.CLOSED) {
            desk.withdraw(sent.id(), demoCase.oneOf(words.phrases().withdrawals()), sent.requester());
        }
    }
}
