import assert from 'node:assert/strict';
import { assuranceAsks } from '../../../server/src/rules/recommendation/assuranceAsks.ts';
import { mechanisms } from '../../../server/src/rules/recommendation/mechanisms.ts';
import { softAsks } from '../../../server/src/rules/recommendation/softAsks.ts';
import { mechanismsIn, weaknessOf } from '../../../server/src/rules/recommendation/strength.ts';
import { vagueObjects } from '../../../server/src/rules/recommendation/vagueObjects.ts';

const families = { soft: softAsks, assurance: assuranceAsks, ensure: vagueObjects };

for (const [kind, family] of Object.entries(families)) {
  describe(`the words of kind “${kind}”`, () => {
    for (const { id, fires, quiet } of family) {
      it(`are found where they are meant, and not where they look alike: ${id}`, () => {
        const found = weaknessOf(fires);
        assert.deepEqual([found?.kind, found?.id], [kind, id], fires);
        assert.equal(weaknessOf(quiet), undefined, quiet);
      });
    }

    it('have ids of their own', () => {
      assert.equal(new Set(family.map(({ id }) => id)).size, family.length);
    });
  });
}

describe('the signs that something will change', () => {
  for (const { id, fires, quiet } of mechanisms) {
    it(`are found where they are meant, and not where they look alike: ${id}`, () => {
      assert.ok(mechanismsIn(fires).includes(id), fires);
      assert.ok(!mechanismsIn(quiet).includes(id), quiet);
    });
  }
});

/** Whole recommendations, of the kinds that reviews make. */
const weak = [
  'All partner agencies must ensure their staff are aware of the escalation policy.',
  "Practitioners need to be professionally curious and should always consider the child's lived experience.",
  'The partnership is asked to promote the use of the neglect toolkit.',
  'It is recommended that all agencies review their training to ensure it is fit for purpose.',
  'That the safeguarding partners satisfy themselves that arrangements for pre-birth planning are effective.',
  "Children's services to remind social workers about the importance of recording.",
  'Consideration should be given to the development of a joint protocol.',
  'The partnership should develop a better understanding of the lived experience of children who are neglected.',
  "Agencies should improve communication between adult and children's services.",
  'Professionals should be encouraged to think family.',
  'The LSCP should ensure learning from this review is disseminated to frontline staff.',
  'Leaders should foster a culture of high support and high challenge.',
  'There needs to be better joint working between mental health services and social care.',
  'Partners should reflect on how they hear the voice of the child.',
  'The ICB should gain assurance that GPs are recording who children live with.',
  'Managers should make sure that supervision is reflective and of good quality.',
  'Staff should be reminded that neglect is cumulative.',
  'Multi-agency training on professional curiosity should continue to be offered.',
  'The trust should work with partners to strengthen the response to domestic abuse.',
  'The board should raise the profile of fathers in all its work.',
  'To ensure that all practitioners understand their role in safeguarding.',
  'The partnership should share the findings of this review with all agencies and embed them in practice.',
  'Agencies should bear in mind the effect of parental mental ill health on babies.',
  'Partner agencies should provide written assurance to the partnership by 30 September that the learning has been embedded.',
  'The partnership should explore how practitioners can be better supported to work with resistant families.',
  'Practitioners should recognise the importance of sibling relationships.',
  'Health partners should be assured that information is shared between midwives and health visitors.',
  'Ensure robust management oversight of all decisions.',
  'Schools should be supported to understand thresholds.',
  'All agencies to ensure the voice of the child is captured.',
  'Agencies must work collaboratively to safeguard children.',
  'The partnership should use the learning from this review to inform practice.',
  'Professionals should always think about the impact of domestic abuse on children.',
  'Managers should promote reflective supervision and encourage professional curiosity.',
  'Partner agencies should review their own arrangements in light of this learning.',
  'Ensure that all professionals are aware of the resolution protocol and feel confident to use it.',
  'It is recommended that the partnership seeks assurance that thresholds are applied consistently.',
  'The partnership should consider how it can raise awareness of coercive control among professionals.',
  'Social workers need to ensure that assessments are holistic and child-focused.',
  'Agencies are reminded to share information appropriately.',
  'The importance of recording should be reinforced with all staff.',
  'The safeguarding partnership should ask agencies to provide assurance that learning has been embedded.',
  'Practitioners should have increased awareness of the vulnerability of babies.',
  'There should be improved communication between midwifery and health visiting.',
  'The ICB should encourage GPs to contribute to child protection conferences.',
  'That consideration is given to the commissioning of training on neglect.',
  'The LSCP should continue to embed trauma-informed practice across the system.',
  'Leaders should create the conditions in which practitioners feel able to challenge.',
  'Services should recognise that fathers matter to children.',
  'Training on child sexual abuse should be promoted to all agencies.',
  'The voice of the child must be at the centre of all work.',
  'Partners should be mindful of confirmation bias.',
  'Practitioners should exercise professional curiosity.',
  'The partnership should do more to engage with fathers.',
  'Agencies should make every effort to share information.',
  'Agencies should be reminded of their responsibilities under Working Together.',
  'Frontline practitioners should be supported to develop confidence in working with fathers.',
  'The partnership should seek reassurance from partners that supervision is robust.',
  "There should be greater consideration of the child's ethnicity and culture.",
  'All agencies should promote the importance of accurate recording.',
  'The Board should assure itself that lessons have been learned.',
  'Practitioners must ensure that they remain professionally curious at all times.',
  'The partnership should raise the awareness of private fostering.',
  'Health should consider how information about fathers might be captured.',
  'Managers should ensure there is appropriate management oversight and challenge.',
  'The partnership to consider developing a neglect strategy.',
  'Professionals should have a good understanding of disguised compliance.',
  'Multi-agency working should be strengthened.',
  'The findings should be disseminated across the partnership.',
  'Agencies should take a whole-family approach.',
  'The partnership should work with schools to improve attendance at conferences.',
  'All professionals should know how to escalate concerns.',
  'Thresholds should be understood by everyone.',
];

const strong = [
  'The council and the trust should agree one rule for missed appointments and build it into both recording systems.',
  'The partnership should ask its scrutineer to sit in on six strategy discussions before Christmas and write down who was missing.',
  'Midwives should be given a second phone number for the duty social worker that is answered at weekends.',
  'Every school should have a named link worker in early help, whose name is on the staff room wall.',
  'The force should stop closing incidents before the child protection unit has read them.',
  'No child protection plan for a baby should end without a home visit by two people.',
  'Harrowmere Council should consider by 1 March whether to bring the contact centre in house, and publish its decision.',
  'The ICB should ensure that each practice has a code for a child not brought.',
  'Ensure that a health visitor and a social worker make the first visit after discharge together.',
  'The trust should ensure that no baby goes home from the unit until the community midwife has spoken to the father.',
  'Procedures should be in place so that a teacher can reach the social worker the same day.',
  'Redesign the step-down decision so that staff consider what has changed for the child.',
  'The council should not remind staff of the policy again; it should shorten the policy to one page.',
  'The review heard managers say "we should raise awareness". Instead, the council should cut the form from nine pages to two.',
  'The trust should promote two senior nurses to lead the safeguarding team.',
  'The board should raise the limit on bank hours for safeguarding leads.',
  'The director should meet the union to discuss a rota and put it in place by June.',
  'The partnership should support the school nurse service with money for two further posts.',
  'Supervision should take place every month and the record should show one doubt that was talked through.',
  'The designated nurse should encourage practices to use the code by paying them for each month in which they do.',
  'The threshold document should reflect the new law by 1 May.',
  'Agencies should work together from one shared record, bought by the ICB this year.',
  'The trust should look at the last fifty records in which a father is named and report what it finds.',
  'When a child is missing, the officer should ring the school before the end of the day.',
  'The partnership should write to the Department for Education about home education and publish the reply.',
  'The police and the council will share the list of repeat addresses every Monday.',
  'The council should make it a condition of authorising an assessment that both parents have been seen.',
  'The hospital should discuss each baby with a fracture at the daily meeting, with a social worker in the room.',
  'The partnership should seek assurance through an audit of forty plans, read by people from two other agencies.',
  'Social workers should be able to see the police log.',
  'The council should provide interpreters in person for every child protection visit.',
  'Health visitors must weigh the baby at each visit.',
  'Caseloads should not exceed fifteen.',
  'The three partners should make sure that a contract for out-of-hours advice is let by autumn.',
  'The executive should be told of each decision to close a service.',
  'The partnership should publish a plain-English guide for parents on what a child protection conference is.',
  'Strengthen the pre-birth pathway by requiring that both parents are met before the 20-week scan.',
  'The council should look at every plan closed since January and reopen those where the child was not seen.',
  'The board should seek assurance, by reading twenty records each quarter, that chaperones are offered.',
  'Consider appointing a second named doctor by June, and report the decision to the partnership.',
  'Each agency should nominate one person who can open the shared calendar.',
  'The head of service should sign each closing decision for a baby.',
  'GPs should be paid for attending initial conferences.',
  'Ensure the rota has two social workers on it every weekend.',
  'The force should share its domestic abuse notifications with schools before nine in the morning.',
  'Children should be seen alone at the first visit, and the record should show where.',
  'The chief nurse should tell the other partners before a service to children is reduced.',
  'The trust should support each ward with a safeguarding nurse on site.',
  'School nurses should have read access to the social care record.',
  'The agencies should work together on one written plan for each baby, kept by the midwife.',
  'The partnership should review the step-down procedure and take out the target for closures.',
  'The council should improve the front door by moving two police officers into it.',
  'Team managers should be released from duty on two days a week so that they can supervise.',
  'It is recommended that the council reduce the number of children each social worker holds to fifteen.',
  'Health visitors should discuss fathers at each visit and write down what the mother says.',
  "The independent scrutineer should be asked to interview ten parents whose child's plan has ended.",
  'The neglect strategy should be withdrawn.',
  'The safeguarding partners will ensure that a joint budget for interpreters is agreed by April.',
  'All staff should wear a name badge that a child can read.',
  'The council must ensure that children who are moved keep the same social worker.',
  'Mothers who are in hospital when a baby is moved should be told the same day by somebody they know.',
  'The partnership should hold the next three case audits with young people in the room.',
  'The contract for the advocacy service should allow for visits in the evening.',
  'The council should reopen the family centre on the Fairholme estate for two days a week.',
  'Sergeants should brief response officers at the start of each shift on addresses with a baby on a plan.',
  'The named GP should visit each practice once a year and look at five records with the lead.',
  'The trust should ensure that two nurses check the bruise chart.',
  'Nothing on the form should be optional for a child under one.',
  "The council's legal team should be available by telephone until eight in the evening.",
  'Parents should receive the report two days before the conference.',
  'The partnership should give families a way to say, after each conference, whether they understood what was decided.',
  'The schools should consider themselves bound by the protocol, and the council should name those that are not.',
  'The director should report at every meeting of the executive how many children wait for a worker.',
  'The housing provider should flag to the front door any home where a repair is refused three times.',
  'The board should explore the reasons for missed clinics by telephoning fifty families before the summer.',
  'Improve the discharge letter: put the safeguarding concern in the first line.',
  'Staff should be able to leave the building with a working telephone.',
  'No agency should close its case before the core group has met.',
  'The council should raise pay for experienced social workers in the assessment teams.',
  'The partnership should encourage, and pay for, peer review by a neighbouring area.',
  'Foster carers should be told what the school knows.',
  'The three partners should support one shared analyst post.',
];

describe('a recommendation', () => {
  for (const text of weak) {
    it(`is weak: ${text}`, () => assert.notEqual(weaknessOf(text), undefined));
  }
  for (const text of strong) {
    it(`is not weak: ${text}`, () => assert.equal(weaknessOf(text), undefined));
  }

  it('is quoted in the author’s own words', () => {
    assert.equal(
      weaknessOf('The trust must, within reason,\n consider fathers.')?.words,
      'must, within reason, consider',
    );
    assert.equal(weaknessOf('Ensure that care is given in a timely\nmanner.')?.words, 'timely');
  });
});
