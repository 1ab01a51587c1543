/** First names that are frequent and hardly ever anything else: no cities, months, brands or words such as Mark, Will or Grace. */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam ahmed aisha alan albert alejandro alexander alexandra ali alice alison amanda amelia amy ana anastasia andrea
  andreas andrew andrzej angela anita anja ann anna anne annette anthony antonio arjun arnold arthur ashley aylin barbara beatrice
  beatriz ben benedikt benjamin bernard bernd bettina birgit bob brenda brian bruno camille carl carla carlos carmen carol caroline
  catherine cecilia chloe chris christa christian christina christine christoph christopher claire claudia colin cornelia craig daniel
  daniela david deborah deepak denise dennis diana dieter dimitri dirk dmitri dolores dominik donald donna doris dorothy douglas
  eduardo edward elena eleanor elias elisabeth elizabeth ella ellen emily emma eric erik erika ernst esther eugene eva evelyn fabian
  fatima federico felipe felix fernando fiona francesca francesco francisco franz frederick friedrich fritz gabriel gabriela gareth
  gary geoffrey george gerald gerhard gertrude gianni gillian giovanni giulia giuseppe gordon graham greta gudrun guillaume günther
  hanna hannah hans harald harry hassan heather heidi heike heinz helen helena helga helmut hendrik henri henry herbert hermann hilda
  holger horst howard hubert hugo ian ibrahim igor ines ingrid irene irina isabel isabella ivan jacob jacques jakob jakub james jamie
  jan jana jane janet janine javier jean jeff jeffrey jennifer jeremy jessica jim jimmy joachim joan joanna joao jochen joe johanna
  johannes john jonas jonathan jorge jose josef joseph joshua juan judith julia julian juliane julie jutta jürgen kai karen karin karl
  karsten katarzyna katharina katherine kathleen kathrin kathryn katja keith kelly kenneth kerstin kevin kirsten klara klaus konrad
  krystyna kumar kurt lars laura lauren lea lena leon leonard leonie liam linda lisa lorenzo louis louise luca lucas lucia lucy luigi
  luis luisa lukas lydia magdalena maja malcolm manfred manuel manuela marc marcel marcin marco marcus margaret margarita maria marie
  marina mario marion marius markus marlene marta martha martin martina matteo matthew matthias maximilian megan melanie melissa
  mehmet michael michel michelle miguel mike mikhail miriam mohamed mohammed monica monika moritz muhammad mustafa nadia nadine nancy
  natalia natalie natasha neil nicholas nick nicola nicolas nicole nigel niklas nina norbert nora olaf oleg olga oliver olivia omar
  oscar oskar otto pablo pamela paolo patricia patrick paul paula pauline pavel pedro peggy peter petra philip philipp philippe phyllis
  pierre piotr priya rachel rafael rahul rainer raj rajesh ralf ramona raphael rebecca regina reinhard renate ricardo richard rita robert
  roberta roberto robin roger roland rolf ronald rosa rosemary rudolf rupert russell ruth ryan sabine samantha samuel sandra sanjay
  sara sarah sascha scott sebastian sergei sergio sharon sheila shirley silke silvia simon simone sofia sonia sonja sophia sophie
  stefan stefanie stephan stephanie stephen steve steven stuart susan susanne suzanne svetlana sven sylvia tanja tatiana teresa theodor
  theresa thomas thorsten tim timothy tina tobias tom tomasz tony torsten ulrich ulrike ursula ute uwe valentina valerie vanessa vera
  veronica veronika viktor vincent viola vladimir volker walter waltraud werner wilhelm william wolfgang xavier yasmin yusuf yves yvonne
  zoe`.split(/\s+/),
)
