// First names, folded (lower case, no accents), by how surely a capitalised word is a person's. Data, not logic;
// where it comes from, and under which licence, stands in PROVENANCE.md.

/** What is hardly ever anything but a person's name. */
export const surelyNames = `
aaden aadi aaditya aaliyah aarav aaron aarya aaryan aasha abagail abbie abbigail abby abdallah abdel abdelaziz abdelhamid
abdelkader abdellah abdelrahman abderrahim abderrahmane abdiel abdon abdonie abdou abdoul abdoulaye abdourahmane abdramane
abdul abdullah abe abel abelard abelardo abelin abeline abena abigael abigaelle abigail abigale abigayle abiodun abner
aboubacar aboubakar abraham abrianna abril absalon acace acacie achaire achille achraf adaeze adah adalard adalbald adalbaude
adalberon adalbert adalberto adaline adalric adalsinde adalyn adam adama adame adan addie addison addisyn addyson adea adegrin
adegrine adel adela adelaide adelbert adele adelia adelie adelin adelina adeline adell adella adelle adelphe adeltrude adelyn
adem adenet adeodat adhemar adib adil adilene adina adison aditya adja adjutor adolf adolfo adolph adolphe adolphie adolphus
adrain adrastee adrehilde adria adrian adriana adriane adrianna adrianne adriano adriel adrien adrienne adyson afia afton afua
agapet agapito agata agatha agathange agathe agathon agilbert agilberte aglae agnan agnane agneflete agnes agnieszka agostino
agrippin agrippine agustin agustina ahmad ahmed ahmet aicha aida aidan aiden aileen aimee aina ainsley aisha aishani aislinn
aissa aissata aissatou aiyana aja ajan ajana ajay ajit ajla ajlin ajna akeem akiko akilah akira akosua akram aksel akshaj
akshat akshita aksil akua alain alaina alaine alais alan alana alani alanis alanna alara alasdair alassane alayna alaysia
alban albane alberade alberic albert alberta alberte albertha albertine alberto albin albina alcibiade alcide alcidie alcime
alcine alcyone alda aldegonde alden aldo aldonce aldric aleah aleaume alec alecia aleen aleena aleisha alejandra alejandrin
alejandro alek aleksa aleksandar aleksander aleksandra alena alenia alesha aleshia alesia alessa alessandra alessandro alessia
alessio aleta aleth aletha alethea alex alexander alexandra alexandre alexandrea alexandria alexandrine alexandro alexandros
alexane alexanne alexi alexia alexie alexis alexus alexys alexzander aleya aleyna alfonso alfonzo alford alfred alfreda
alfredo ali alia aliah aliana alica alice alicia alicja alida aliette alijah alima alina aline aliou alisa alisha alishia
alisia alison alissa alissia alistair alivia alix alixe aliya aliyah aliza alizee allan allegra allen alli alliaume allie
allison allyn allyson allyssa almine almire alois aloise alok alon alondra alonso alonzo alora aloys aloyse alphee alphonse
alphonsine alphonso alpinien althee alton alvah alvaro alvena alvera alverede alverta alvin alvina alvis aly alya alyah alyce
alycia alysa alyse alysha alysia alyson alyssa alyssia alysson amadea amadeo amado amadou amael amalia amaliane amalric
amalthee amanda amandeep amandin amandine amando amani amar amara amarande amaranthe amare amari amaris amauri amaury amaya
ambar amberly ambrine ambroise ambrose amea amedee amedeo amel amelia ameliane amelie amelien ameline amely americo amicie
amiel amina aminata aminte amir amira amirah amish amit amiya amiyah amogh amon amparo amra amy amya ana anabel anabella
anabelle anae anael anaelle anahi anahita anais analisa analise anamaria anand ananda ananya anass anastacia anastacio
anastase anastasia anastasie anastasija anatole anatolie anaya ancelin anceline andeol anders anderson andi andie andjelina
andoche andra andre andrea andreane andreanne andreas andree andrei andrej andres andrew andri andria andrin andrina andriy
andrzej andy angadreme angela angele angelena angeles angelia angelica angelina angeline angelique angelita angella angelo
angie angilbe angilberte angilran angoustan ania anibal anicee anicet aniceto anicette aniello anik anika anil anila anina
anish anisha anissa anita anitra aniya aniyah anja anjali anjanette anjelica ann anna annabel annabell annabella annabelle
annaelle annalee annaliese annalisa annalise annamae annamaria annamarie anne anneke anneliese annelise annemarie annetta
annette anni annibal annick annie annika annmarie annonciade anny anouck anouk ansbert ansberte ansel anselme anselmo ansley
anson anstrudie anthelme anthelmette anthony antide antigone antione antionette antoine antoinette anton antone antonella
antonetta antonette antoni antonia antonietta antonin antonina antonine antonio antony antwan antwon anuar anurag anya aoife
apollinaire apolline apollonia appoline apryl aputi arabella arabelle araceli aracely arash arcadie arcadio archambaud
archibald archie arda ardella arden ardith areli arely aren aretha argelia argine ari ariadna arian ariana ariane arianna
arianne aric aricie arie ariele ariella arielle aries arij arin arion ariste aristeo aristide arjun arleen arlen arlene
arlette arlie arlin arline arlo arlyn arman armance armand armande armandine armando armani armel armeline armelle armida
armide armin armine armond arnaldo arnaud arnaude arne arnel arno arnold arnoldo arnould arnulfo arolde aron arron arsene
arsenie arsinoe artemis arthaud artheme arthur arthurine arthus artie arto artur arturo artus arun arvel arvid arvilla arvin
arwa arwen arya aryan aryana aryanna asa ascelin asceline asha ashanti ashely asher ashlea ashlee ashleigh ashley ashli ashlie
ashly ashlyn ashlynn ashok ashton ashtyn ashwin asja asma asmaa assa assetou assia assil assunta assya astarte astou astree
astrid asya athalie athanase athanasie athena athenais athina atticus attila attilio aubertine aubin aubree aubrey aubrie
aubry aude audebert audeline audie audouin audra audran audreanne audrey audrianna audrina augusta augustin augustina
augustine augusto augustus aundrea aure aurel aurele aurelia aureliano aurelie aurelien aurelienne aurelio aurelle aurian
auriane auron austen auston austyn autum auxane auxence ava avani averi averie avery avi aviel avigaelle avoye axel axeline
axelle ayaan ayan ayana ayanna ayaz aydan ayden aydin ayem ayesha ayinde ayla aylan ayleen aylin ayline ayman aymane aymard
aymardine aymen aymeric aymon aymonde ayoub ayse azaria azariah azelia azelie azeline aziz azra azucena babatunde babette
badis bafode bahia bakary balbir baldomero baldwin baljit balwinder baptiste barack barb barbara barbra barnabe barrett barron
barry bart barthelemy bartholome bartholomew bartimee bartolo basile basilio basilisse basma bastian bastien bathilde baudouin
baylee baylie beata beatrice beatriz beaulah becca beckett becki beckie becky behnaz belen belinda benedetto benedict
benedicte benicio benigno benita benito benjamen benjamin bennett bennie benny benoit benson bentley benton beranger berangere
berard berenice bernadette bernadine bernard bernardo berneice bernhard bernice bernie berniece bernita bert berta bertha
berthe bertie bertille bertram bertrand bessie beth bethanie bethann bethany betsy bettie bettina betty bettye beulah beuve
beverley beverly beya bharat biagio bianca bianka bibiana bibiane bigna bilal bilel billie billy binta bintou bjorn blaine
blaise blake blakely blanca blandine blane blayne blythe bob bobbi bobbie bobby bogdan bohdan bohemond bongani bonifacio
bonnie boris boubacar boubou bouchard bouchra boyce boyd brad braden bradlee bradly brady bradyn braeden braedon braelyn
brahim braiden brandan brandee branden brandi brandie brandin brando brandon brandt brandyn brannon branson brantley braulio
braxton brayan brayden braydon braylen braylon breana breann breanna breanne breeanna brenda brendan brenden brendon brenna
brennan brennen brennon brent brenton breonna bret brett briac brian briana brianna brianne brice bridget bridgett bridgette
bridie brieanna brielle brien brieuc brigette brigid brigida brigitta brigitte briley brinley brion brionna britany britney
britni britta brittaney brittani brittanie brittany brittnee brittney brittni brittny broderick brodie brody bronson bronwyn
brooke brookelyn bruce bruna brunehaut brunehilde bruno bryan bryana bryanna bryant bryce brycen brylee bryn brynn bryon
bryson buford bulah burak burdette burnice burt byron caden caiden cailey cailin cailyn caio caitlin caitlyn caitlynn caleb
caleigh calista calixte calli callie callum calogero calvin cambria camelien cameron cami camil camila camilia camilla camille
camillien camillo camilo camren camron camryn camylle canaan candace candelario candice candido candyce caoimhe cara caren
carey caribert caridad carie carin carine carisa carissa carl carla carlee carleen carleigh carlene carleton carletta carley
carli carlie carlo carloman carlos carlota carlotta carlton carly carlyn carmel carmela carmelita carmella carmelo carmen
carnell carol carola carolann carolanne carole carolee carolin carolina caroline carolyn carolyne carolynn carri carrie
carrington carrol carroll carson cary caryl caryn casandra casey casie casimer casimir casimiro cason casper cassandra
cassandre cassidy cassie cassien cassiopee cassius cassondra castille cataleya catalina caterina catharina catharine catherine
cathi cathie cathleen cathrine cathryn cathy catina catrina cayden cayla caylee ceasar cecelia cecil cecile cecilia cecilio
cecily cedric cedrick celena celestin celestino celia celian celien celina celine celso cesaire cesar cesare cesario chadd
chadrick chadwick chahine chahinez chaim chaima chanda chandi chandni chandra chanelle channing chantal chantel chantell
chantelle charis charissa charisse charla charlaine charlee charleen charlene charles charlette charley charli charlie
charline charlize charlotta charlotte charlton charly charmaine charolette chasity chassidy chauncey chaya chayma chaz cheick
chelsey chelsi chelsie chelsy cheri cherie cherise cherri cherrie cheryl cheryle cheryll chesley chet chetan cheyanne chiamaka
chiara childebert chilperic chinedu chinyere chioma chiquita chirine chisom chloe chris chrissy christa christal christan
christel christelle christene christi christiana christiane christianna christiano christie christin christina christine
christodule christofer christop christoper christoph christophe christopher christy chrysole chrysostome chrystal chukwuemeka
chyanne ciara ciarra cielo ciera cierra cinda cindi cindy cinthia cipriano ciro citlali citlalli claire clara clarabelle clare
clarence clarice clarisa clarissa clarisse clark clarke claud claudette claudia claudie claudien claudine claudio clayton clea
cleandre clelia clelie clemens clement clementina clementine clemmie cleo cleophee cleora clery cleta cletus clifford clifton
clinton clio cloe clorinda clotaire clothilde clotilde clovis cloyd clyde coby codey codi codie cody colby cole coleen coleman
colette colin coline colleen collette collin colten colton columbus concetta conchita connie connor conor conrad constantin
consuelo cora coralie coraline cordelia cordell cordia cordie corene corentin corentine corey cori corie corina corine corinna
corinne corliss cornelia cornelio cornelius cornell corrado corrina corrine cortez cortney corto corvin corwin cory cosima
cosimo coty coumba courtland courtney craig crawford creighton creola crissy crista cristal cristen cristi cristian cristiana
cristiano cristin cristina cristine cristobal cristofer cristopher cristy cruz crystel cullen curt curtiss cydney cyndi
cynthia cyprien cyra cyrian cyriaque cyrielle cyril cyrille cyrine cyrus dacia dafne dagmar dagoberto daija dajuan dakoda
dalia dalila dallin damarcus damarion damaris damaso dameon damian damiano damien damion damon dan dana danae dandre danelle
danette dangelo dani dania danial danica daniel daniela daniele daniell daniella danielle danika danilo danita danna dannie
dannielle danny dante dany danya danyel danyell danyelle danyka danyl daouda daphne daphnee daphney daquan dara darby darci
darcie darcy darell daren daria darian dariana darien darin darine dario darion darius darla darleen darlene darline darnell
darold daron darrel darrell darren darrian darrick darrien darrin darrion darrius darron darryl darvin darwin daryl daryle
daryn dasha dashawn dasia dave davey davi davian david davida davide davie davin davina davion davis davon davonte dawid dawna
dawson dayana dayanara dayane dayle dayna dayne dea deana deandra deandre deandrea deangelo deann deanna deanne deanthony
deasia debbi debbie debbra debby debi debora deborah debra debrah declan dedra dedric dedrick deeann deedee deena deepak defne
deidra deidre deion deirdre dejah dejon dejuan delana delaney delanie delano delbert delfina delfino delia delilah delinda
delisa della delma delmar delmer delois delores deloris delpha delphia delphine delton delvin demarco demarcus demario demba
demetra demetri demetria demetrice demetrio demetris demetrius demond dena deneen denice denis denise denisha denisse denita
deniz dennie dennis dennise denny denton denzel deon deondre deonna deontae deonte dequan dereck derek deric derick derik
deron derrek derrell derrick derwin desean deshaun deshawn desiderio desirae desiree desmond dessie destany destiney destini
destinie devan devani devante deven devi devika devin devlin devonta devonte devorah devyn dewayne dewey dexter dhara dhruv
dian diana diane diann dianna dianne diar diara didier diego dieudonne dieudonnee dilan dilara dillan dillion dillon dimitri
dina dinah dindo dinesh dino dion dione dionisia dionisio dionna dionne dionte divya djeneba djibril dmytro dollie dolores
domenic domenica domenick domenico domenik domingo dominic dominick dominik dominique dominque domitille domonique donald
donata donato donavan donavon donell donita donn donna donnell donnie donny donovan donta dontae donte dora dorcas doreen
dorene doretha dori dorian doriane dorinda dorine doris doroteo dorothea dorothee dorothy dorris dorsey dortha dorthy dottie
doug douglas douglass dounia dov doyle draven dreama driss dua duane dudley dulce duncan durward dustin duwayne dwain dwaine
dwane dwayne dwight dylan dyllan dylon dyna d’angelo eamon earle earlene earline earnestine easton ebba eberardo eboni ebonie
eda edd edda eddie eddy edgar edgard edgardo edie edilberto edison edith edmee edmond edmund edmundo edna edouard eduard
eduardo edward edwardo edwin edwina edyth edythe effie efraim efrain efrem efren efua eileen eilidh einar eino ela eladio
elaina elaine elana elbert elda eldon eldora eldred eldridge elea eleanor eleanora eleanore eleazar electa elena eleni elenor
elenora eleonora eleonore eleuterio eleuthere elexis elfrieda eli elia eliabeth eliah eliahou elian eliana eliane elianna
eliano elias elicia elie eliel eliette eliezer elif eligio elija elijah elin elina eline elinor elinore elio eliodoro elion
eliona elior eliot eliott elisa elisabeth elisabetta elisapie elise elisee eliseo elisha elissa elita eliza elizabeth ella
ellen ellery elli elliana ellie elliot elliott ellis ellison ellsworth elly ellyn elma elmer elmira elmo elmore elna elnora
eloan eloane elodie elody eloi eloisa eloise elona elone elora elouan elouise eloy elpidio elroy elsa elsie elta elton elva
elvera elvia elvie elvin elvira elvire elvis elwin elwood elwyn ely elya elyas elyes elyne elyse elysia elyssa elza elzear ema
emalee emani emanuel emanuela emanuele emeka emelia emelie emeline emely emerance emerencie emeric emerson emery emi emidio
emie emil emile emilee emilia emilian emiliana emiliano emilie emilien emilienne emilija emilio emily emma emmalee emmanuel
emmanuelle emmelie emmely emmett emmi emmie emmitt emmy emna emory emre emrick emy ena enea enguerrand enid enio enna ennio
enoch enola enora enos enrico enrique ensar enya enyo enzo ephraim erasmo eren eriberto eric erica erich erick ericka erik
erika erin erinn erlinda erling erma ermelinda erminia erna ernest ernesta ernestina ernestine ernesto ernie eron errol ervin
erwan erwann erwin eryn esau esha esmeralda esperanza esra essie esta esteban estefani estefania estefany estel estela estell
estella estelle ester esther estrella etha ethan ethann ethel ethelyn ethen etienne etta ettie eubert eudes eudora eudoxe
eudoxie eufemia eugene eugenia eugenie eugenio eulah eulalia eulalie euna eunice euphrasie eurydice eusebe eusebie eusebio
eustache eva evalyn evan evangelina evangeline evann evans evariste evaristo evelin evelina eveline evelyn evelyne evelynn
everardo everett everette evette evie evin evon evonne evrard evy ewald ewan ewell ewen ewenn eya eyal eytan eythan ezekiel
ezequiel ezio ezra fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizio fadi fady falba fallon fannie fanta
fantin fantine farah farhad farouk farrah farrell fatemeh fatim fatima fatimata fatou fatouma fatoumata faustine faustino
fausto favian faye federico felecia felice felicia feliciano felicie felicien felicita felicity felina felipa felipe felisha
felix felton ferdinand ferdinando fereshteh feriel fermin fernand fernanda fernando ferne feryel fidel filemon filiberto filip
filipe filippa filippo filomena finja finlay finley finn finnegan finnley fiona fionn fiorella firas firmin flavia flavie
flavien flavio fleta fleurette flo flodoard florencia florencio florent florentin florestan florian floriane florida florie
florina florine floy floyd flurin flurina flynn fode folasade forrest fortunato foucauld fran franca frances francesca
francesco francette franchesca francia francine francis francisca francisco franck franco francois francoise frankie franklyn
fransisco franz franziska fred freda freddie freddy frederic frederick frederico frederik frederique fredric fredrick fredy
freeda freida freya frida frieda friedrich fulbert fulcran fulgence furman fynn gabe gabin gabino gabriel gabriela gabriele
gabriella gabrielle gael gaelle gaetan gaetane gaetano gagandeep gaia gaige gail galen galilea ganesh gannon gardner gareth
garett garfield garnett garnier garrett garrick garry gary gaspar gaspard gaspare gaston gatien gautam gauthier gautier gaven
gavin gavino gavyn gayatri gaye gayla gayle gaylon gaylord gearld gedeon geeta gelila gena genaro genevieve genna gennaro
genoveva geoff geoffrey geoffroy georg george georgene georges georgiana georgianna georgina geovanni geovanny geovany gerald
geraldine geralyn gerard gerardo geraud gerberge gerbert gerda gerhard geri germain germaine gerri gerrit gerry gerson
gertrude gervais gervaise ghislain ghislaine ghyslain gia giacomo giada gian giana giancarlo gianfranco gianluca gianmarco
gianna gianni giavanna gideon gigi gil gilbert gilberto gilda giles gilles gillian gina ginette ginny gino gioele gioia gion
giordano giorgia giorgio giovani giovanna giovanni giovanny girart gisela gisele gisella giselle gislebert gisselle giulia
giuliana giuliano giulio giuseppe giuseppina gladyce gladys glenda glendon glenn glenna glennie gloria glynn godfrey golda
goldie gondebaud gonthier gontran gonzague gonzalo gordon goundo gracelyn graciela grady graham granville gratien grayce
grayson grazia graziella grecia greg gregg greggory gregoire gregor gregoria gregorio gregory greta gretchen greyson griselda
gualberto gudrun guenievre guerin gui guido guilhem guilhemine guilherme guillaume guillemette guillermina guillermo guiseppe
gunnar guoqiang gurmeet gurpreet gussie gustav gustave gustavine gustavo guylain guylaine guyot gwen gwenaelle gwendoline
gwendolyn gwyneth habib habiba haby hadassah haden hadja hadley hadriel hadrien hafsa hagen haiden hailee hailey hailie haim
haiyan hajar hakim haleigh haley hali halie halima halley hallie halyna hamed hamidou hamza hana hanae hanan hania hank hanna
hannah hans harald hardouin hari harjit harlan harlee harley harlie harmon harold haron haroun harouna haroune harpreet
harriet harriett harris harrison harry haruka harvey hasan haskell hasna hassan hassane hassie hatem hatouma hattie hawa haya
haydee hayden hayes haylee hayleigh hayley haylie haywood hazle heather heber hector hedelin hedi heidi heidy helen helena
helene helga helie helier helin hellen helmer heloise henderson hendrik henri henrietta henriette henrik henrique henry
herbert heriberto herlinda herluin herman hermann hermina hermine herminia herminio hernan herschel hershel herta hertha herve
hester hettie hezekiah hiba hicham hieu hilaire hilario hilary hilbert hilda hildebert hildegard hillard hillary hillel hilma
himani hincmar hipolito hippolyte hira hiram hiroshi hobart holley holli hollie hollis homero honorine horace horacio hortense
hosea hossein houda howard howell hoyt hubert huda huey hugh hugo hugues huguette hulda humberto huong hussein hyman hyun ian
iban ibrahim ibrahima icie ida idan idell idella idir idris idriss idrissa iesha ifeoma ignacio ignacy ignatius igor ike
ikenna ikram ila ilai ilan ilana ilaria ilay ilda ildefonso ileana ilene ilenia ilhan ilian iliana iliane ilias ilies ilja
ilona ilyan ilyana ilyane ilyas ilyass ilyes ilyess ima imad iman imane imani imelda imen imene immanuel imogene imran imrane
ina inara inaya inderjit indira indra ines inez inga ingrid inna inza iona ione ira irena irene irina irma irvin irving irwin
iryna isa isaac isaak isabeau isabel isabela isabell isabella isabelle isac isadora isadore isai isaia isaiah isaias isaure
isee isela iseult isha ishaq ishmael isiah isidora isidore isidoro isidro isla ismael ismail ismerie isobel isom isra israa
isreal issa issac issam issiaka italo itzel iva ivah ivan ivana ivanna iven ivette ivey ivone ivonne iwan iyad iyana iyanna
iyed izaak izabela izabella izaiah izia jabari jacalyn jace jacey jaci jacie jacinda jacinta jacinthe jacinto jack jackeline
jackelyn jacki jackie jacklyn jackson jacky jaclyn jacob jacobi jacobo jacoby jacque jacquelin jacqueline jacquelyn jacquelyne
jacquelynn jacques jacquline jacqulyn jacy jacynthe jad jada jaden jadon jadyn jaeden jaedyn jael jaelyn jaelynn jagdeep
jaheim jaida jaiden jaidyn jailene jailyn jaime jaimee jaimie jair jairo jakayla jake jakob jakub jaleel jaleesa jalen jalil
jalisa jalissa jaliyah jalyn jalynn jamaal jamal jamar jamarcus jamari jamarion jame jamee jameel jamel james jameson jamey
jami jamia jamie jamil jamila jamin jamir jamiro jamison jammie jamya jana janae janay janaya jane janee janeen janel janell
janelle janene janessa janet janeth janett janetta janette janey janiah janice janick janie janiece janina janine janis janiya
janiyah janna jannah janne jannette jannie jannik jannis janosch jany japhet jaquan jaquelin jaqueline jara jared jaren jaret
jarett jari jaro jarod jaron jarred jarrell jarret jarrett jarrod jasen jasin jaslyn jasmina jasmine jasmyn jasmyne jason
jaspreet jassem jassim jaunita javad javan javier javion javon javonte jawad jaxon jaxson jaya jayce jaycee jaycie jayda jayde
jayden jaydin jaydon jaye jayla jaylah jaylan jaylee jayleen jaylen jaylene jaylin jaylon jaylyn jaylynn jayme jaymie jayna
jayne jayson jayvon jazlyn jazlynn jazmin jazmine jazmyn jazmyne jean jeana jeanetta jeanette jeanie jeanine jeanna jeanne
jeannel jeannette jeannie jeannine jeannot jed jedediah jedidiah jeff jefferey jeffery jeffrey jeffry jehanne jelani jena
jenae jenell jenelle jenessa jeni jenifer jeniffer jenise jenna jennah jennette jenni jennie jennifer jenniffer jennings jenny
jennyfer jens jensen jerad jerald jeramiah jeramie jeramy jere jered jerel jeremey jeremi jeremiah jeremias jeremie jeremy
jeri jerica jerilyn jerimiah jermain jermaine jermey jermiah jerod jerold jerome jeromy jeronimo jerrell jerri jerrica jerrie
jerrod jerrold jerry jerzy jesenia jesica jess jessa jessalyn jesse jessenia jessi jessica jessie jessika jessy jessyca jett
jettie jevon jewell jhoanna jhon jiahui jianguo jibril jihane jihoon jil jill jillian jim jimena jimmie jimmy jinane jing
jiwoo jo joachim joah joakim joan joana joanie joann joanna joanne joannie joanny joany joao joaquim joaquin jocelyn jocelyne
jocelynn jodee jodi jodie jody joe joel joelle joellen joesph joetta joey johan johana johann johanna johanne johathan john
johnathan johnathon johnetta johnie johnna johnnie johnny johnpaul joi joleen jolene jolin jolina joline jolynn jon jona jonah
jonas jonatan jonathan jonathon jonelle joni jonna jonnie jonny jonte jordana jordane jorden jordi jordin jordon jordy jordyn
jorge jorin joris jory jose josee josef josefa josefina josefine joselin joseline joseluis joselyn joseph josephine josette
josey joshua joshuah josiah josiane josianne josie joslyn josse josselin josua josue joud jourdain jourdan jovan jovani
jovanna jovanni jovanny jovany jovette jovin jovon joyce joycelyn jozef juan juana juancarlos juanita judah judd jude judi
judicael judie judith judson judy jule julee jules julian juliana juliane juliann julianna julianne julie julieann julien
julienne juliet julieta juliette julina julisa julissa julita julius jullian juna junius junon juri jusra justen justin
justina justine juston justyn justyna jusuf juwan jyoti kaan kacey kaci kacie kacper kacy kaden kadence kadiatou kadidia
kadidiatou kadin kady kadyn kaeden kaela kaelin kaelyn kahina kahlil kai kaia kaiden kaila kailee kailey kailyn kaina kaitlin
kaitlyn kaitlynn kaiya kaja kala kalani kalea kaleb kalee kaleigh kalen kaley kalia kalie kalin kalinda kaliyah kalle kalli
kallie kalvin kalyn kalynn kamari kamden kamel kameron kami kamil kamila kamilah kamille kamren kamron kamryn kanatase kandace
kandi kandice kandis kanisha kara karah karamba karamoko karan kareem karelle karen karena karey kari kariane karianne karie
karim karin karina karine karis karisa karissa karl karla karlee karleigh karlene karley karli karlie karlo karly karmen karol
karolann karolina karoline karolyn karon karri karrie karson karsyn karthik kartik kary karyn kasandra kasey kasie kason
kassandra kassidy kassie kassim katarina katarzyna kate katelin katell katelyn katelynn katerina kathaleen katharina katharine
katherin katherine katheryn kathi kathie kathleen kathlene kathlyn kathrin kathrine kathryn kathryne kathy kathyrn kati katia
katie katina katja katlin katlyn katlynn katrin katrina katrine kattie katy kavon kawtar kay kaya kayce kaycee kayden kaydence
kaye kayla kaylah kaylan kaylea kaylee kayleen kayleigh kaylen kaylene kayley kayli kayliah kaylie kaylin kaylyn kaylynn kayna
kayra kaytlin kazuko keagan keanna keano keanu keara keaton kecia keegan keeley keely keenan keesha kegan keila keira keisha
keith kelby kelcey kelcie keli kellan kellee kellen kelley kelli kellie kelly kelsea kelsey kelsi kelsie kelsy kelton kelya
kelyan kemi ken kenan kendal kendall kendell kendra kendrick kendyl kenia kenisha kenji kenley kenna kennedi kenneth kennith
kenny kenton kentrell kenyatta kenyetta kenyon kenza kenzi kenzie kenzo kenzy keon keona kera kerem keren keri kermit kerri
kerrie kerry kesha keshaun keshawn keshia ketsia keturah kevan keven kevin kevon keyan keyana keyanna keyla keyon keyona
keyonna keyshawn khadidiatou khadidja khadija khadijah khady khaled khalid khalil khloe kia kiah kian kiana kianna kiano kiara
kiarra kiel kiera kieran kierra kiersten kierstin kiesha kilian killian kilyan kim kimber kimberlee kimberley kimberli
kimberlie kimberly kimberlyn kimi kimo kimora kindra kinley kinsey kinsley kira kiran kirsten kirstie kirstin kirsty kirt
kisha kiya kiyan kjell klara klaudia klea koby kodi kody kofi kojo kolby kole kolten kolton konner konnor konrad konstantin
korbin korey kori korinna kortney kory kourtney kraig kris krishna krista kristal kristan kristen kristi kristian kristie
kristijan kristin kristina kristine kristofer kristoffer kristopher kristy kristyn krysta krystal krystel krysten krystian
krystin krystina krystle krystyna krzysztof ksenia kulwinder kumar kurt kurtis kuzey kwabena kwadwo kwaku kwame kwasi kwesi
kya kyan kyla kylah kylan kyle kylee kyleigh kyler kylian kyliann kylie kyllian kymberly kyndal kyndall kyra kyree kyron
lachlan laci lacie ladarius ladina ladji ladonna laetitia lahna laia laila lainey laisha lakeisha lakesha lakeshia lakia
lakisha lakshmi lalie lalita lalitha lamar lambert lamberto lamia lamine lamonte lana lancelot landen landon landyn lanette
laney langston lani lanie lanita lanny laquisha laquita lara larae laraine larhonda larina larisa larissa laron larry lars
larue larysa lashanda lashawn lashay lashonda lassana laszlo latanya latasha latesha latia latifa latisha latonia latonya
latoria latosha latoya latrell latrice latricia laura laurane laure laureen laureline lauren laurence laurene laurent lauretta
lauri lauriane laurianne laurie laurin laurine laury lauryn lavada lavanya lavern laverna laverne lavina lavinia lavon lavonda
lavonne lawanda lawerence lawson layana layanah layla layne lazare lazaro leah leana leander leandra leandre leandro leane
leann leanna leanne leano leart leatha leda ledion lee leeann leeanna leeanne leela leelou leena leesa leetia lehna leia leif
leigh leigha leighann leighton leila leilani leina leisa lela lelah leland lelia lempi lemuel len lena lenard lene leni lenia
lenn lenna lennard lenni lennie lennon lennox lenny lenora lenore leny lenya leola leon leona leonard leonardo leone leonel
leoni leonia leonid leonidas leonie leonne leonor leonora leonore leontine leopold leopoldine leopoldo leora lera lerato leroy
lesa lesia leslee lesley lesli leslie lesly lessie lester leta letha leticia letitia letizia leufroy levana levi levio levon
lew lewis lexi lexie leya leyan leyla leyna lia liah liam lian liana liane lianna lianne liara libbie libby liborio licia
lidia lietald lihua lilah lili lilia lilian liliana liliane lilianna lilianne lilie lilith lilla lilli lillian lilliana
lillianna lillie lilly lilou lilwenn lilya lilyan lilyana lina linda lindsay lindsey lindy linh linnea linnie linoi linoy
linsey linus linwood lio lionel lior liora lirone lisa lisandro lisanne lisbeth lise lisette lison lissette lita lital litzy
liv liva livia livio liya liyah liyan liyana liz liza lizabeth lizbeth lizeth lizette lizzie llewellyn lloyd loane logan loic
loise lokesh lola lolita lon lona longin loni lonie lonna lonnie lonny lonzo lora loraine loredana loreen lorelei lorella
loren lorena lorene lorenz lorenza lorenzo loretta lorette lori lorian loriana loriann lorie lorik lorin lorinda lorine loris
lorna lorne lorri lorrie lothaire lotta lottie lou louan louane louann louay loubna louca louella louie louis louisa louise
louison louka loula louna lounis louvenia lowell loyce loyd luan luana luann luanne lubin luc luca lucas lucca lucero lucia
lucian luciana luciano lucie lucien lucienne lucile lucilla lucille lucinda lucio lucious lucius lucretia lucrezia lucy ludie
ludivine ludmila ludolphe ludovic ludwig luella luena luigi luis luisa luise luiz luiza luka lukas lukasz luke lula lulu lupe
lupita lura lurline luther lya lyan lyana lyda lydia lydie lyla lyle lylia lylou lyman lyn lyna lynda lyndon lyndsay lyndsey
lynell lynette lynn lynne lynnette lynsey lynwood lysane lysanne lyudmyla maayane mabel mabelle mable macaire macaria macario
maceo macey machelle maci macie mackenzie macy madaline madalyn madalynn maddalena maddison maddox madelaine madeleine
madeline madelyn madelynn madge madie madilyn madilynn madina madisen madisyn madlaina mady madyson mae maegan mael maelie
maeline maelis maelle maely maelyne maelys maeva maeve mafalda magali magalie magaly magan magda magdalena magen maggie
maguelone mahamadou mahault mahaut mahdi mahe mahesh mahir mahlon mahmoud mahsa maida maila mailo maily mailys maimouna maina
maira maissa maissane maite maiwenn maiya makaila makala makan makayla makena makenna makenzie maksim maksym maksymilian
malachi malak malakai malaya malcolm malcom malea maleah malek malena malia malick malik malika malina malinda malissa maliyah
malka mallaury mallie mallorie mallory malo malone malorie malou malvina mamadou mamert mamoudou manal manar manasse mandeep
mandi manel manelle manil manisha manjit manley manny manoj manon manpreet manuela maram maranda marc marceau marcel marcela
marcelin marcelina marceline marcelino marcell marcella marcelle marcello marcellus marcelo marci marcia marciano marcie
marcin marco marcos marcus marcy marek maren margaret margarete margarett margaretta margarette margarita margarito margaux
margery margherita margie margo margot margret marguerite maria mariah mariam mariama mariame marian mariana mariane mariann
marianna marianne mariano maribel maribeth marica maricarmen maricela maricruz marie mariel mariela mariella marielle mariem
marietta mariette marika marilee marilena marilie marilou marilu marilyn marilyne marilynn marino mario marion marisa marisela
marisol marissa marit marita marites maritza marius mariyah marjane marjolaine marjorie marjory markel markell marko markus
marla marlana marlee marleen marlen marlena marlene marley marlo marlon marlyn marlys marni marnie marouane marquita marsha
marta martez martha marthe marti martim martin martina martine martino marty martyna marva marvin marwa marwan marwane marwen
marwin mary maryam maryann maryanne marybeth maryellen maryjane maryjo marylin maryline marylou maryse massimo massinissa
matej mateja mateo mateus mateusz matheo matheus mathew mathias mathieu mathilda mathilde mathis mathurin mathys matias
matilda matilde matis matt mattea matteo mattheo matthew matthias matthieu matthis matti mattia mattie mattis matys maud maude
maudie maugis maura maureen maurice mauricette mauricio maurilio maurine maurizio mauro maxellende maxence maxens maxie maxim
maxime maximilian maximiliano maximilien maximillia maximillian maximo maxine maya mayane mayar maybell maybelle maye mayeul
mayla mayline maylis maymie maynard mayra mayssa mayte mazie mckayla mckenna mckenzie mckinley meagan meaghan mechelle medardo
mederic meena meenakshi meera meg megan megane meggan meggie meghan meghann mehdi mehmet mehran mei meiling meissa mekhi
melani melania melanie melany melina melinda meline melis melisa melisande melissa melissandre mellie mellina mellisa mellissa
melonie melony melva melvil melvin melvina melvyn melyna melynda melyssa menachem menahem mence mendel meranda mercede
meredith meriam meridith meriem merissa merjem merovee merri merrick merrill merritt mert mertie mervin merwan meryam meryem
meryl mhairi mia miah micaela micah micha michael michaela michal michale micheal michel michela michelangelo michele
micheline michell michelle mickael mickey micki mickie micky mieke migdalia miguel miguelangel mika mikael mikaela mikah
mikail mikal mikala mikayla mike mikel mila milana mildred milena miley milhan milissa milla millard millicent millie milton
mimi mina mindi mindy minerva mingzhu minh minji miran miranda mireille mirella mireya miriam mirian mirna mirta misael mischa
misha misti mitch mitchel mitchell mittie mitzi miya modesta modibo mody mohamad mohamed mohammad mohammed mohan moise moises
moisette mollie molly mona monet monica monika monique monroe monserrat montgomery montrell mordechai morena morgane moriah
moritz mortimer morton mory moshe mouctar mouhamadou mouhamed mounir mourad moussa moustafa moustapha mozell mozelle muhammad
muhammed mukesh muriel murielle murray musa mustafa mustapha mya myah myesha mykel mykola myla mylan mylee mylene myles myra
myranda myriam myrianne myrl myrna myron myrtice myrtie myrtis nabil nadege nadia nadine nadja nael naelle nahel nahil nahla
naia naila naim naima najat najee najla nakia nakita nalini nan nanci nancy nando nanette nannette nanuq naomi naomie naoufal
napachie narciso naresh nasir nasrin nassim nat natacha natalee natali natalia natalie natalina nataly natalya natan natanael
nataniel natasha natashia nate nathalia nathalie nathaly nathan nathanael nathanial nathaniel nathen natosha naudet navdeep
naveen navin navjot nawal nawel nawfel naya nayel nayeli nayla nazario nazim nea neal ned nedra neela nefeli neha nehemiah
nehemie neil neila nejla nela nelda nelia nelio nella nelle nellie nelly nels nelson nelya nena neoma nerea nereida neri
nermine nesrine nestor nettie neva nevaeh nevin nevio neyla ngoc ngozi nia niame niamh nicephore nichelle nichol nicholas
nicholaus nichole nick nicki nickie nicklaus nickolas nicky nico nicol nicola nicolai nicolas nicole nicoletta nicolette
nicolle nicolo nidia niels nigel nika nikhil niki nikia nikita nikki nikko niklas niko nikola nikolai nikolas nikole nila
nilda niles nils nina ninfa nino ninon nio niouma nisa nisha nita niya nizar nnamdi noa noah noam noan noar noe noelia noelie
noella noelle noemi noemie noemy noha noham nohan nola nolan nolann nolhan nomsa noor nora norah norbert norberto noreen
norene norhane noriko norina norma norman norris norval norwood nouha nour noura nourane noureddine nunzio nuri nuria nya nyah
nyasia nydia nyla nylah obed obie obinna oceane oceanne ocie octavia octavio octavius odelia odell odetta odette odie odile
odilia odilon odis odon ofelia oger oisin okey oksana ola olaf oleetoa oleg olen olena oleta olga olimpia olin olinda oliver
olivia olivier oliwia ollie olumide oluwaseun oma omar omari omarion ombeline ombline omer omero ophelia ophelie oralia oran
orell oren orestes oriana oriande oriane orie orlane orlo ornella orpha orrin orville osbaldo osborne oskar osvaldo oswald
oswaldo otha othmane otho otilia otis ottilie ottis otto oumar oumou oury ousmane oussama ovidio ovila owen ozanne ozella
pablo paco pacome padraig paige palmira paloma pam pamala pamela pamella paola paolo paramjit parisa parminder parris parrish
pascale pascaline pasquale patric patrica patrice patricia patricio patrick patrizia patrycja patryk patsy patti pattie patty
paul paula paule paulette paulin paulina pauline paulo pawel paxton payton pearlie pearline pecine pedro peggie peggy pelagie
penda penelope penni pennie perceval percival percy pernell perrine pete peter petra petronille pharell phil phileas philemon
philibert philip philipp philippa philippe phillip philomene philothee phoebe phuong phyllis pia piero pierre pierrette
pierrick pietro piotr pitsiulak polly pooja porfirio porsha pranav pranay presley preston pricilla prisca priscila priscilla
priscille priya providenci pulcherie puneet qajaaq qiana quang quentin quentine quenton quiana quieta quincy quinn quinten
quintia quinton quitterie rachael racheal rachel rachele rachell rachelle rachid racquel radha raeann raegan raelyn raelynn
rafael rafaela rafal raffaele raffaella raheem rahel rahma rahsaan rahul raina rajan rajana rajesh rajinder rajiv rakesh
raleigh ralph raluca ramandeep ramata ramesh rami ramiro ramon ramona ramy randa randal randall randee randel randell randi
randolf randolph rania ranim ranjit ranya raoul raphael raphaelle raquel rashaad rashad rashaun rashawn rasheed rasheedah
rashi rashida raul ravi rawane ray rayan rayane rayen rayford raylene raymon raymond raymonde raymundo rayna raynard rayshawn
rayyan reagan reanna reba rebeca rebecca rebecka rebeka rebekah rebekka reda redouane reece reese refugio regan reggie
reginald reginaldo regine reid reilly reina reinaldo reinhold rejan rejane rejean rejeanne rekha remi remigio remington remo
remy rena renae renald renata renato renaud rene renea renee renita renzo ressie reta retha retta reuben reva rey reybaud
reyes reymundo reyna reynald reynaldo reynold reza rhett rhianna rhiannon rhoda rhonda rhys ria riad rian riana rianna ricardo
riccardo richard richelle richie rick rickey ricki rickie ricky rico rigoberto rihanna rikki rina rinaldo rio risa rita
ritchie rivka riya riyad rizalina rkia robb robbie robbin robby robert roberta roberto robinson robyn rocco rochelle rocio
rodel roderick rodger rodney rodolfo rodolphe rodrick rodrigo rodrigue roel rogelio roger rohan rohit rojelio rokia roksolana
roland rolanda rolande rolando rolland rollande rollin romana romane romero romina romona romuald romualdo romy ron rona
ronald ronaldo ronan ronda roni ronja ronna ronni ronnie ronny rory rosa rosalba rosalee rosalia rosalie rosalind rosalinda
rosalinde rosalyn rosamond rosanna rosanne rosario roscoe roseann roseanna roseanne roselin roseline rosella roselyn roselyne
rosemarie rosendo rosetta rosie rosina rosita roslyn ross rossana rossie rowena rowland roxana roxane roxann roxanna roxanne
roxie roy royce roza rozella ruben rubi rubie rubye rudolf rudolph rudra rudy rueben rufina rufino rufus runa rupert ruperto
russel russell ruta ruth ruthann ruthe ruthie ruya ryad ryan ryann ryder ryker rylan ryland rylee ryleigh ryley rylie rym ryne
saad saba sabastian sabina sabine sabino sabri sabrina sabrine sabryna sacha sachin sadie sadio sadye safa safia safiya sahra
saige saila sakina salah salena salih salim salimata sallie sally salma salome salomon salvador salvatore sam samanta samantha
samaria samatha sameer sami samia samir samira sammie sammy samona samson samu samual samuel samuele samy sandeep sandi sandie
sandra sandrine sandro sanford saniya saniyah sanjay sanjuanita santina santino sanya saoirse saphira sara sarah sarahi sarai
sariah sarina sarita sarra sascha sasha saskia satinder satoshi saturnino saundra saverio savina savinien savino savion savita
scarlett scholastique schuyler scott scotty seamus sean sebastian sebastiano sebastien sedrick seema segolene sekou selena
selene selim selin selina selma selmer selyan semaj seojun sephora serafina seraina serena serge sergio serhiy seth severiano
severin severine severo seydou shad shae shaelyn shai shaily shaima shaina shakira shalonda shamar shameka shamika shana
shanae shanda shandra shane shaneka shanel shanell shanelle shani shania shanice shanie shanika shaniqua shanita shaniya
shanna shannan shannon shanon shanta shante shantel shantell shantelle shany shaquille shara sharda sharee sharen shari
sharita sharla sharlene sharmila sharon sharonda sharron sharyl sharyn shasta shaun shauna shaunna shavon shavonne shawanda
shawn shawna shawnda shawnna shayan shayla shaylee shayma shayna shayne shea sheela sheena sheila shelbi shelbie shelby
sheldon shelia shelley shelli shellie shelly shelton shemar sher sheree sheri sheridan sherie sherilyn sherine sherita sherlyn
sherman sheron sherrell sherri sherrie sherrill sherron sherry sherryl sherwin sheryl sheyla shianne shiela shiloh shilpa
shimon shira shirel shirin shirine shirlene shirley shlomo shmuel shon shona shonda shonna shoshana shreya shyann shyanne
shyla shyrel siana siara sid siddarth sidney sidoine sidonie sidra sidy siena sigebert sigismond sigmund sigrid sigurd sihem
silas siloe silvana silvano silvere silverio silvia silvio simea simeon simon simona simone simran sinan sindy siobhan sipho
sira siria sirine siro sisto sitara sixtine skander skyla skylar skyler sloan sloane smita soan socorro sofia sofiane sofie
sofija sohan sohane solal solange soledad solene solenn soline solomon solveig sondra sonia sonja sonya sooyoung sophia sophie
soraya soren soufiane souleyman souleymane soumaya spenser sridhar srinivas stacey staci stacia stacie stacy stan stanislas
stanislaw stanley stanton starla stefan stefani stefania stefanie stefano stefany steffanie steffen stella stephaine stephan
stephane stephani stephania stephanie stephany stephen stephenie stephon stevan steve steven stevie stewart stuart suellen
sukhdeep sukhwinder sumayyah sunita suresh surjit surya susan susana susann susanna susannah susanne susie suzan suzann
suzanna suzanne suzette suzie suzon suzy svea sven svitlana swann swassane swati sweta sybil sybille syble sydnee sydni sydnie
syed sylvain sylvester sylvette sylvia sylviane sylvie symone syrine szymon tabatha tabea tabetha tabita tabitha tadhg tagalik
taina taisha takeshi talia talisha talita taliyah talmadge talya tamala tamar tamara tamatha tameka tamela tamera tami tamie
tamika tamiko tammara tammi tammie tammy tamra tancrede tanesha tangela tanguy tania tanika tanisha taniya taniyah tanja tanya
tara tarah tarek tarik tariq tarun taryn tasha tasia tasnim tasnime tatiana tatianna tatyana tavares tavon tawana tawanda
tawanna tawnya tayla tayler taylor teagan ted teddy teena tegan tejas tekla temitope tena teo teodor teodora teodoro tera
terance terence teresa terese teresita teressa teri terrance terrel terrell terrence terri terrie terrill terry tesnim tesnime
tessa tessie tevin thabo thad thaddeus thais thalia thandi thanina thao thea thelma theo theodor theodora theodore theodose
theophane theophile theophraste theotime theresa therese theresia theron thery thiago thibaud thibault thibaut thibert thierno
thierry thomas thomasina thurman thuy tia tiago tiana tianna tiarra tidiane tiera tierney tierra tiesha tiffani tiffanie
tiguida tilda tilio tillman tim timea timeo timm timmie timmothy timmy timo timoleon timoteo timothe timothee timothy tina
tino tiphaine tisha titien tito titouan titus tobi tobias tobie tobin toby tod todd tom tomas tomasa tomasz tomeka tomi tomika
tommaso tommie tommy toney toni tonia tonja tonnin tony tonya torey torie torin torrence torrey torri torrie tosha toya tracee
tracey traci tracie tracy trae trajan trang travis travon tremaine tremayne trena trent trenten tresa tressie treva trever
trevin trevion trevon trevor trey treyvon tricia trina trish trisha trista tristan tristen tristian tristin triston tristyn
troy trudi trudie trudy truman trycia trystan tsipora tuana turold tushar twila twyla ty tyanna tybalt tyesha tyler tylor
tymeo tyquan tyra tyree tyreek tyrel tyrell tyrese tyrique tyron tyrone tyrus tyshawn tyson ubaldo uchenna ugo ulises ulysse
ulysses uma umberto uqittuq urbano uri uriah uriel ursula ursule usha vada vadim vaishnavi valarie valente valentin valentina
valentino valere valeria valerie valerio valery vallie valorie vance vandana vanesa vanessa vannessa vasco vasyl vaughn velda
vella velma velva venance venceslas venessa venita venkat verda verdie verena vergie verla verlie vern verna vernell verner
vernice vernie vernita vernon verona veronica veronick veronika veronique vianey vianney viateur vic vicenta vicente vickey
vicki vickie vicky victor victorien victorin vida vidal vidya vijay vikki vikram viktor viktoria vilma vinay vince vincent
vincenza vincenzo vinciane vinicio vinnie vinson violeta virgie virgil virgile virgilio virginie viridiana vishnu vito vitoria
vittoria vittorio vivek vivian viviana viviane vivianne vivien vivienne vladimir volodymyr vonda vonnie vuk wael wafa waino
waleran walid wallace wally walter walton wandrille wardell wassim wava waylon waymon wayne weiming weldon wendell wendi wendy
werner weronika wes wesley westley weston whitley whitney wiem wiktoria wilber wilbert wilbur wilburn wilda wilford wilfred
wilfredo wilfrid wilfried wilhelm wilhelmina wilhelmine willa willard willie willis willy wilma wilmer wilson wilton winfield
winfred winifred winnie winnifred winona winston wissal wissam wissem woodrow woody wyatt wylie wyman xander xavier xaviere
xenophon xiaoli xiaoming ximena xiomara xochitl xzavier yaakov yacine yacouba yadira yael yaelle yago yahaira yahir yahya yair
yajaira yamilet yamina yancy yani yanira yanis yann yanni yannick yannik yannis yara yareli yaretzi yaritza yaro yaron yasin
yasmeen yasmin yasmina yasmine yasser yassin yassine yaya yazid yazmin yehuda yesenia yessenia yessica yetunde yevhen yifan
yisroel yitzchok ylan yoan yoann yoav yoel yohan yohann yoko yolaine yolanda yolande yolonda yona yoni yosef yoselin yoshiko
yosra yossef youcef youmna youna younes youness youri yousef yousra youssef youssouf ysabelle ysaline yse ysee yseult yuki
yuliana yulissa yuliya yumi yuna yunus yuri yusuf yuting yvan yvanne yves yvette yvon yvonne zacharia zachariah zacharie
zachary zache zachery zack zackary zackery zadig zahra zaid zain zainab zaira zakaria zakariya zakary zakarya zakiya zana
zander zandra zane zaneta zara zaria zariah zarina zavier zayd zayden zayne zayneb zechariah zehra zeinab zeke zelda zelie
zella zelma zena zeno zenobia zephirin zetta zeynab zeynep ziad zihan zina zineb zinedine zita ziyad zoe zoelie zoeva zoey
zofia zohra zoie zoila zola zora zula zulema zuri zuzanna zyad
`

/** Also a word: a name where a capital is no accident (Rose, Mark, Hope; Line, Victoire). */
export const namesLikeWords = `
abbey ada aimable aime al ally alma althea ambre aria ariel art aurora aurore bailey barney barton basil beau bella belle ben
beryl bette birdie blair blanche bonita brandy brock brook bud buddy buster cal candy capucine carter celeste chad chance
chandler cherry chester christian chuck clair claude clay clemence cliff clint colt conner constance cooper coral corbin
crystal curtis daisy dale dalton dane dawn dean dee dell desire destin destiny dixie dolly don dot drew dusty earl ebony eve
faith fanny fay fern fletcher fleur flora flore florence florentine fortune frank franklin freeman fritz gale garance garland
garth gemma gene ginger glen grace gracie griffin gus guy harmony haven hazel heath holden holly homer honore hope hunter iris
ivory ivy jade jasmin jasper jay jewel josh joy julia juste kelvin kirk kit kitty lacey lance laurel leo lila lilas lily lin
line lois lorraine luce lucky luna mack madison mamie mandy manuel marge marin marina marine mark marlin marshall martial
mason maverick max maxwell mel melodie melody mercedes merle miller milo minnie missy misty modeste monty morgan morris moses
myrtle narcisse nell normand normande olive olympe opal oscar pansy parfait parker pascal pat patience pearl penny perle perry
petal piper prudence rae randy raven reed regent reine rex rhea rich riley rob robin rocky rod romain romeo rosaire rose
rosemary rowan russ rusty sandy sawyer scottie shay skye sonny spencer sue sunny sylvestre tad tam tanner tess tiffany tori
tucker turner val valentine venus vera victoire viola violet violette wade waldo walker wanda warren will willow windy
`

/** Also a month, a place, a programme, a brand: a name only beside a surname or a verb of a person. */
export const namesLikePlaces = `
abd aden alexa alta alva amber america amore amos ange angus april asia aspen atlas august austin autumn avril aya baron bell
bill bradford bradley brant brea bria britton brooklyn brooklynn burton cali camden campbell case chanel chanell charity
charlemagne chase chelsea cherokee cheyenne china chyna cleveland concepcion constantine daisha dakota dakotah dallas dax
dayton denver diamond duke ed eden edson estevan eula ford forest foster france geneva geo georgia georgie grant grover
guadalupe hal hamilton hilton houston hudson ireland israel jan jarvis jax jefferson jericho jesus job jordan judge juli julio
june justice justus kennedy kenya king kingston kobe lafayette laken lamont landry lane lawrence layton leonis lexus lincoln
loan london londyn lua mai maja major malaysia may meda memphis mercedez mercy milagros milan miles milford missouri modesto
monserrate montana morgana nadir nash noel nova odalys odessa olympia ona orion orland orlando page paris peyton phoenix
placido portia precious prince princess ramsey regina reno richmond rogers roma roosevelt royal ruby sage sahara sanaa santa
santana santiago savana savanah savannah shawnee sherwood sienna sierra sina sky stanford star sterling stormie sullivan
summer sydney tal talan tatum taya tenisha thor torrance tory tosca tre trenton trinidad trinity valencia victoria virginia
ward washington watson webster wellington wiley winter zion
`
