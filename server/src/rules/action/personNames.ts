/**
 * What tells a person's name from a role, as data. A name is found only where something says so plainly: a title, an
 * initial, or a given name of the list before a surname. A role written in capitals ("Named Nurse") has none of these.
 */

/** Given names, lower case. Names that are rather a word, a place or a plant are left out. */
const GIVEN =
  'aaron abdul abdullah abigail adam adebayo adele adrian agnes agnieszka ahmed aisha ajay akua alan alana albert alejandro alex alexander alexandra ali alice alicia alison allan amanda amara amelia amina amir amit amy ana andrea andreea andrew andrzej angela angus anil anita ann anna anne annette anthony antonia anthea antonio anwar arjun arthur arun asha asif audrey ayesha barbara barry beata becky ben benjamin bernadette bernard beth bethany beverley bhavna bianca brenda brendan brian bridget bronwen bruce bryony callum camilla carl carla carly carmen carol caroline carolyn catherine cathy cecilia chantal charles charlie charlotte cheryl chidi chinwe chioma chloe chris christina christine christopher ciara clare claire claudia clive colette colin colm connor conor craig cynthia damian daniel danielle daniela darren david dawid debbie deborah debra declan deepa delroy denise derek desmond devon diana diane dilip dimitri dina dominic donald donna doreen doris dorothy douglas duncan dylan eddie edith edmund edward eileen elaine eleanor elena elizabeth ella ellen ellie emily emma emmanuel eric erika ester esther ethan eugene eva evelyn ewa ezra farah farhana fatima fergus fiona florence frances francesca francis frank fred frederick gareth gary gavin gemma geoff geoffrey george gerald geraldine gerard ghazala gill gillian gina giovanni glenn gloria gordon grace graham grzegorz gurpreet guy gwen habib hamza hannah harjit harold harpreet harriet harry harvey hassan hayley helen helena henry hilary howard hugh humphrey ian ibrahim ifeoma imogen imran indira ines ingrid irene isaac isabel isabella isla jackie jacob jacqueline jagdeep jaime jake jamal james jamie jan jane janet janice janine jason javed jayne jean jeanette jeff jeffrey jemima jen jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne joe joel john jon jonathan jose joseph josephine josie joshua joyce juan judith judy julia julian julie juliet justin justine kamal kamran karen karl karolina kasia kate katherine kathleen kathryn kathy katie kay kayleigh keith kelly ken kenneth kerry kevin khadija kieran kim kiran kirsten kirsty krishna krystyna kwame lakshmi laura lauren laurence leah leanne leila lena leo leon leonard lesley leslie lewis liam lillian linda lindsay lindsey lisa liz lloyd lorna lorraine louis louise luca lucia lucy luke lydia lynda lynn lynne maeve magdalena magda maggie mahmood mairead malcolm malik malgorzata mandy manjit manuel marcin marcus margaret maria mariam marian marianne marie marion marjorie mark marta martha martin martyn mary matthew maureen maurice maxine megan meera melanie melissa mercy michael michal michelle miguel mike miriam mo mohamed mohammad mohammed moira molly monica mona moses muhammad musa mustafa myra nadia nadine nancy naomi narinder natalia natalie natasha nathan nazia neil neha nia niamh nicholas nick nicola nicole nigel nikki nina nisha noel noor nora norman nuala olga olivia oliver olu oluwaseun omar oscar owen padma pamela parminder parveen pat patricia patrick paul paula pauline pawel pedro peter petra phil philip philippa phoebe phyllis pierre piotr priya rachael rachel rajesh rajiv ralph ramesh ranjit rashid ravi raymond rebecca rehana reuben rhian rhiannon rhys richard rita robert roberta roger roisin ron ronald rosa rosalind rosemary roxanne roy rupert russell ruth ryan sabina sabrina sadia saima sajid sally salma sam samantha samuel samira sandeep sandra sangeeta sanjay saqib sara sarah saskia satnam scott sean sebastian seema shabana shabnam shahid shamim shane sharon shaun shazia sheila shirley shona siobhan simon simone sinead sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen steve steven stewart stuart sue sukhdeep sunil sunita surinder susan susanna suzanne svetlana sylvia tahir tamara tamsin tania tanya tara tariq temi teresa terence terry theresa thomas tim timothy tina toby tom tomasz tony tracey tracy trevor trudy tunde uma una ursula usha usman valerie vanessa vera verity veronica victor victoria vijay vikram vincent vivian vivien waqar wayne wendy wilfred william winston xavier yasmin yetunde yolanda yusuf yvette yvonne zahra zainab zara zbigniew zoe zofia zoltan';

/** Given names that hospitals, parks, streets and wards are called by too. */
const GIVEN_OF_PLACES = 'alexandra charlotte elizabeth florence george grace margaret mary victoria william';

/** What comes before a surname alone. */
const TITLES = 'cllr councillor dame dr miss mr mrs ms mx prof professor';

/** The words of roles, teams, services and buildings: with one of these in the place of the surname there is no name. */
const NOT_SURNAMES =
  'academy accountable administrator adult adults advanced adviser advisor advocate agency analyst and area assistant associate assurance board borough business care centre chair chief child children clinic clinical clinician coach coordinator co-ordinator college commander commissioner commissioning community consultant contact coordinator council county court curie stopes deputy designated detective development director directorate district division doctor domestic early education engagement executive exploitation family federation first for force foundation freud front general governance governor group guardian head headteacher health help home hospice hospital house housing hub improvement independent infirmary information inspector integrated interim joint justice law lead leader leadership learning liaison local locality lodge manager management matron medical member mental midwife midwifery named national neighbourhood network nurse nursery nursing of officer operations operational paediatrician partner partnership partnerships place planning police policy practice practitioner prevent prevention primary principal probation professional programme project protection psychiatrist psychologist public quality registrar regional representative research resource response reviewing rule safeguarding school schools scrutineer secondary secretary section senior sergeant service services social specialist staff standards station strategic strategy street suite superintendent supervisor support surgeon surgery teacher team the therapist training transformation trust trustee unit university virtual visitor ward wing woman women worker workforce young youth';

/** Surnames that are parts of places too: they count after a given name that places are not called by. */
const PLACE_ENDINGS =
  'avenue bridge brook church close common court cross dale east field fields ford gardens gate green grove hall heath hill lane marsh moor mount north park place quay road row square south terrace view way wells west wood woods';

/** Words with which a role begins straight after a name: "Jane Smith Head of Service". */
const ROLE_OPENINGS = 'as assistant chief deputy designated detective director head named principal senior';

const given = setOf(GIVEN);
const givenOfPlaces = setOf(GIVEN_OF_PLACES);
const titles = setOf(TITLES);
const notSurnames = setOf(NOT_SURNAMES);
const placeEndings = setOf(PLACE_ENDINGS);
const roleOpenings = setOf(ROLE_OPENINGS);

/** What parts a name from a role beside it. */
const PARTS = /[,;:/()[\]&+]|\s[-–—]+\s|\s(?:and|or)\s/;

/** What was found in the text of an owner. */
export interface PersonIn {
  readonly name: string;
  /** The text without the part that the name stands in; empty where nothing else was written. */
  readonly rest: string;
}

/** The person's name in an owner's role, where there is one for certain. */
export function personIn(role: string): PersonIn | undefined {
  const parts = role.split(PARTS).map((part) => part.trim());
  for (const [at, part] of parts.entries()) {
    const words = part.split(/\s+/);
    const found = nameIn(words);
    if (found === undefined) continue;
    const left = [words.slice(0, found.from).join(' '), words.slice(found.to).join(' ').replace(/^as /, '')];
    const rest = [...parts.slice(0, at), ...left, ...parts.slice(at + 1)].filter((each) => each !== '').join(', ');
    return { name: words.slice(found.from, found.to).join(' '), rest };
  }
  return undefined;
}

function nameIn(words: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const initialled = /^(?:\p{Lu}\.-? ?){1,3}(\p{Lu}[\p{L}'’-]+)$/u.exec(words.join(' '));
  if (initialled !== null && isSurname(initialled[1])) return { from: 0, to: words.length };
  for (const [at, word] of words.entries()) {
    const plain = plainWord(word);
    const isTitle = titles.has(plain);
    if (!isTitle && !(given.has(plain) && isCapitalised(word))) continue;
    const to = endOfSurname(words, at + 1);
    const next = words[to];
    if (to === at + 1 || (next !== undefined && !roleOpenings.has(plainWord(next)))) continue;
    if (givenOfPlaces.has(plain) && words.slice(to - 1, to).some((last) => placeEndings.has(plainWord(last)))) continue;
    return { from: at, to };
  }
  return undefined;
}

/** After the last word that can belong to a name: surnames, and what may stand before them ("Anna van Dyke"). */
function endOfSurname(words: readonly string[], from: number): number {
  let to = from;
  while (
    isSurname(words[to]) ||
    (/^(?:van|von|de|der|den|la|el|al|bin|ap|o)$/i.test(words[to] ?? '') && isSurname(words[to + 1]))
  )
    to++;
  return to;
}

function isSurname(word: string | undefined): boolean {
  return word !== undefined && isCapitalised(word) && !/['’]s$/.test(word) && !notSurnames.has(plainWord(word));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}['’]?\p{L}/u.test(word);
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[.”"“]/g, '');
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
