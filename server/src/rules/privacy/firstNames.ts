/**
 * First names that are common in Britain, as data. Names that are also words, months, places or surnames ("Grace", "June",
 * "Paris", "Mark", "Grant") are left out: a name that is missed costs less than a word that is taken for one.
 */
export const firstNames: ReadonlySet<string> = new Set(
  (
    'Aaliyah Aaron Abdul Abdullah Abigail Adam Adele Adrian Agnes Agnieszka Ahmed Aidan Aisha Alan Alasdair Alastair Albert Alejandro Alex Alexander Alexandra Alexandru Alfie Ali Alice Alicia Alison Alistair Amanda Amelia Amina Aminah Amir Amy Ana Anastasia Andrea Andreea Andrei Andrew Andrzej Angela Angharad Anil Anita Anna Annabel Anne Annette Annie Anthony Antonia Anya Archie Arjun Arthur Ashleigh Asif Audrey Ayesha ' +
    'Barbara Barry Bartosz Beatrice Becky Belinda Benjamin Bernadette Bernard Beth Bethan Bethany Betty Beverley Blessing Brenda Brendan Brian Bridget Bronwen Bryan ' +
    'Caitlin Calum Callum Cameron Carl Carol Caroline Carys Catherine Cathy Catrin Cerys Charlene Charles Charlie Chantelle Chelsie Cheryl Chloe Christina Christine Christopher Ciara Claire Clare Clive Colette Colin Connor Conor Craig Cristina Cynthia ' +
    'Damian Daniel Danielle Darren David Dawid Dean Deborah Debbie Declan Deepak Denise Dennis Derek Diana Diane Dominic Donna Doreen Doris Dorota Dorothy Douglas Duncan Dylan ' +
    'Eamonn Edith Edward Eileen Eilidh Elaine Eleanor Elena Elizabeth Ella Ellie Eloise Emilia Emily Emma Emmanuel Eric Erin Esme Esther Ethan Eugene Eunice Evelyn Ewa ' +
    'Farah Fatima Fatoumata Fatuma Felicity Fergus Finlay Fiona Frances Francesca Freddie Frederick Freya ' +
    'Gabriela Gareth Gary Gavin Gemma Geoffrey George Georgina Geraldine Gerard Gillian Gladys Gloria Godfrey Graeme Graham Greg Gregory Grzegorz Gwen Gwyneth ' +
    'Hamza Hannah Harold Harriet Harry Hassan Hayley Heidi Helen Helena Henry Hilary Howard Hugh Hussain ' +
    'Ian Ibrahim Idris Imogen Imran Ioan Irene Isaac Isabel Isabella Isabelle Isla Ivan Iwona ' +
    'Jack Jackie Jacob Jacqueline Jade Jake Jakub James Jamie Jan Jane Janet Janice Jasmin Jason Jayden Jean Jeanette Jeffrey Jemima Jennifer Jenny Jeremy Jessica Jill Joan Joanna Joanne Joel Johanna John Jonathan Jordan Joseph Josephine Joshua Joyce Judith Julia Julian Julie Justin Justyna ' +
    'Kai Karen Karl Karolina Kate Katarzyna Katherine Kathleen Kathryn Katie Kayden Kayleigh Keeley Keiran Keith Kelly Kenneth Kerry Kevin Khadija Kieran Kimberley Kirsty Krzysztof Kyle ' +
    'Laila Lauren Laura Leah Leanne Leila Leo Leon Leroy Leslie Lewis Liam Linda Lindsay Lisa Logan Lorna Lorraine Louis Louisa Louise Lucas Lucy Luke Lydia Lynn Lynne ' +
    'Madeleine Madison Magdalena Mairi Malcolm Malgorzata Marcin Marcus Margaret Maria Marian Marie Marilyn Mariusz Marjorie Martha Martin Mary Mateusz Matilda Matthew Maureen Megan Melanie Melissa Mercedes Mia Michael Michal Michelle Mihai Miriam Mohamed Mohammad Mohammed Moira Molly Monika Morag Muhammad Mustafa ' +
    'Nadia Naomi Natalia Natalie Natasha Nathan Nathaniel Neil Nia Niall Niamh Nicholas Nicola Nicole Nigel Nikita Noah Norma Norman ' +
    'Oliver Olivia Olu Omar Oscar Osman Owain Owen ' +
    'Pamela Patricia Patrick Patrycja Paul Paula Pauline Peter Petra Philip Phillip Philippa Phoebe Phyllis Piotr Precious Priya Priyanka ' +
    'Rachael Rachel Rahul Rajesh Ralph Ravi Rebecca Reece Reginald Rhian Rhiannon Rhys Richard Robert Roberta Roderick Roger Ronald Rosalind Rosemary Rosie Roy Rupert Russell Ruth Ryan ' +
    'Sabrina Sadie Saffron Saima Salma Samantha Samuel Samina Sandra Sarah Scarlett Sean Sebastian Shabnam Shannon Sharon Shaun Sheila Shirley Sian Siân Sidney Simon Sinead Siobhan Sofia Sophia Sophie Stacey Stella Stephanie Stephen Steven Susan Susanna Suzanne Sylvia ' +
    'Tamara Tania Tanya Tara Tariq Teresa Terence Theo Theodore Theresa Thomas Timothy Tina Tobias Toby Tomasz Tony Tracey Tracy Trevor Tristan Tyrone ' +
    'Ursula Valerie Vanessa Vera Veronica Vincent Vivian Vivien Wayne Wendy Wiktoria Winifred Xavier Yasmin Yolanda Yvonne Yusuf Zachary Zainab Zara Zoe Zofia Zuzanna'
  ).split(' '),
);
