// Surnames, folded (lower case, no accents, no apostrophes), none of them an ordinary word. Far from all: they decide only
// where a first name alone is not enough. Data, not logic; where it comes from stands in PROVENANCE.md.

export const surnames = `
abbott abdi abdullah abegglen abernathy abshire achari ackermann adam adams adebayo adeyemi adiga aebischer aeby agarwal
aglukkaq aguilar ahluwalia ahmed ahuja aigroz akhtar ali allard allen almeida altenwerth alvarez anderson andre ankunding
aregger armstrong arnaud arora arsenault asan asselin aubert aubry audet auer aufderhar bagnoud bahringer balistreri ballouhey
balmer balogun bandopadhyay banerjee bartell bartoletti bashirian batz bauch baumbach bavaud beahan beatty beauchamp beaudoin
beaulieu beauregard bechtelar becker bedard bednar beerli beier belanger belisle bergeron bergnaum bergstrom bernard berney
bernhard bernier berset berthoud bertrand berube beyeler bhadresha bharadwaj bhattacharya bhattathiri bianchi bidaud bideau
bilodeau blais blanchard blanchette blanda blick blouin boateng boehm bogisich boisvert boivin bolle bondarenko borgeaud
bossard bosson botsford bouchard boucher boudreau bourcard boutin boyer boyle bradtke brakus brandli brar braun breitenberg
brekke brogli bruen brugger buckridge bui burckhardt burkhard burkhardt cali cameron campbell caron carpentier carroll
carvalho casper cassin castillo champlin chan chappuis chapuis chapuisat charbonneau charette charles chassot chattopadhyay
chaturvedi chaudhry chavez chen cheng cheung chiasson choi chollet chopard chopra choquart chouinard chowdhury christiansen
chuit clark cloos clottu coinchon colombo comeau connelly conroy considine corboz corkery corwin cote coulombe coulon courten
couture crawford cremin crist crona cronin cruickshank cruz cuche cummerata cummings cunningham cyr dach daigle dallaire
dallenbach damore daniel daugherty david davis deckow demers denesik denzler desai deschamps deschenes deshpande desjardins
desrochers desrosiers devar dhaliwal dhawan dhillon diallo diaz dibbert dicki dickinson dietrich dietsche dion dionne diop
dlamini donnelly dooley douglas doyle drouin droz dubashi dube dubochet dubois dubuis dubuque duchesne ducommun ducret dufour
dumont duncan duong dupont dupuis dupuy durand dutoit dutta duval dwivedi ebert ecoffey edwards effertz egli emard embranthiri
emig emmerich emond erdman ernser esposito etok evans fabre fadel fahey fankhauser farah farrell faure favre feeney feest feil
felber ferguson fernandes fernandez ferrari ferreira fillion fischer flatley fluckiger fontaine foretay fortier fortin
fournier frami francois franecki franey fraser frey freymond friedli friesen fritsch gagne gagnon gahwiler ganaka gandhi gao
garcia garnier gaudreault gauthier gautier gehrig geisendorf gelinas gendron genoud gerard gerhold gerlach gervais gerwig
giguere gill gillieron gingras girard girardet giraud giroux gislason glasson gleason gleichner godbout goldner gomez
goncalves gonzalez goodwin gorczany gordon gosselin gottlieb gowda goyette graber grady grandjean greenfelder greenholt
gregoire grewal groebli grosjean guay guerin guha guillot guinand gulgowski guneta guo gupta gusikowski gutierrez gutkowski
gutmann haag hackett haddad hagenes hahn haley halvorson hamel hamill hamilton hammes hane hanni hansen harber harris hartmann
harvey hassan hauck hayes heaney heathcote hebert hediger hegmann heidenreich henderson hennezel henri herman hermann
hermiston hernandez herrera herzog hessel hettinger hickle hilll hilpert hintz hirthe hoang hochstrasser hodkiewicz hoeger
hofer hollard homenick hommel honegger hoppe hossain hottinguer howell huang hubert hudson huel huels huet hughes huguenin
hussain hussein huwiler huynh hyatt ibrahim ittinuar ivanov iyengar iyer jackson jacobi jacobs jacobson jakubowski jangid
jaskolski jast jeanneret jenkins jerde jimenez johar johnston joly jones joshi jung kakfwi kakkar kalin kaniyar kapoor
kassulke kaul kaur kautzer keebler keita kelly kemmer kennedy kerluke kerr kertzmann kessler khalil khan khanna khatri khoury
kiehn kihn kilabuk kilback kim kirlin klein kling klocko kobayashi kocchar koch koelpin koepp kohler kolly kone konopelski
kovacek kovalenko kowalski kozey krajcik kravchenko kreiger krugel kshlerin kubli kuhic kuhlman kuhn kumar kunde kung kunz
kunze kuphal kuvalis kwan kwok labadie labbe labrecque lachance lacroix laflamme lalonde lambelet lamontagne landry langlois
langosh langworth lapierre laplante lapointe larkin laroche larocque larouche larson lau laurent lauzon lavallee lavoie
leannon leblanc lebsack leclerc leclercq lecomte ledner leduc lefebvre lefevre leffler legault legrand legros lehner lemaire
lemay lemieux lemke lemoine lepage leroux leroy lesch lessard letourneau leuba leung leuschke leutenegger levesque lewis
lindgren littel littlechild liu lopez losier lubowitz lucas lueilwitz luettgen luo lussier macdonald macejkovic macgyver
mackay mackenzie maclean macleod macneil maggio mahajan maillard mann mansour marar marcet marchal marcoux marquardt martin
martineau martinez marty marvin masson mathieu matthey mayer mayert mbeki mccarthy mcclure mccullough mcdermott mcdonald
mcglynn mckenzie mclaughlin mclean mcleod mcneil medhurst mehra mehrotra meichtry meier melanson melnyk menard mendoza menon
mensah merian mermoud mertz metz meyer meylan michaud michel mishra mitchell moen mohamed mohammed monahan monnard monod moore
morar morax moraz moreno morin morissette morrison mosciski moser mottet mraz mueller mukhopadhyay murazik muschg musy nadeau
nader nair nakamura nakogee nambeesan namboothiri nasser nauer nayar ndiaye nehru nelson ngo nguyen nicolas nienow niggeler
nikolaus nitzsche nolan nowak nungak oberbrunner oberlin obomsawin obrien oconnell oconner oconnor ohara okafor okeefe okon
okonkwo okuneva oliveira olson ondricka oppliger oreilly ortiz osinski ostervald ouattara ouellet ouellette owusu pacocha
padberg pagac pandey panicker paquette paquin parisian parlier patel patil patterson paucek perez perreault perret perrin
perrot perroy petrov pfannerstill pfeffer pham phan philippe phillips phung piaget pictet piguet pittard plourde pollich
pothuvaal potvin poulin pouros powlowski prajapat predovic prevost prohaska prosacco proulx purdy pury quartenoud quigley
quinodoz quitzon qureshi racordon rahman ramirez ramos rao ratke ravet raynor reichel reichert reilly reinger rempel remy
renaud renault renner reyes reymond reynold reynolds ribaupierre ricci richard richardson riner rioux rippin ritchie rivard
robel roberge robichaud robinson robitaille rochaix rochat rodrigue rodriguez rogahn rohan rolfson rolland romaguera romero
romy roob rosenbaum ross rossi rothlisberger rougemont roulin roussel rowe roy royer ruecker ruiz runolfsdottir runolfsson
runte russo ruttimann ryan saini saleh sanchez sandhu sandoz sanford sato satterfield sauer saussure savard savary savoie
sawayn schaden schaefer schamberger scheurer schinner schmeler schmid schmidt schmitt schneider schnider schnyder schoen
schorderet schowalter schrepfer schroeder schulist schultz schumm schuppe schuster schweitz schweizer schwizgebel scott seguin
senger sethi shanahan sharma shevchenko shukla siddiqui sidhu simard simmen simon simonet simonis simpson sinclair singh sinha
skiles smith smitham somayaji sousa soutter spinka spoerri sporer sprunger stamm stanton stehr steuber stewart stiedemann
stoltenberg stracke streich stroman strosin sullivan suter sutermeister suthar sutz suzuki swaniawski tagoona tagore talwar
tanaka tandon tanguay tessier theriault therrien thibault thibodeau thiel thomas thompson tillman tinguely tissot tkachenko
tootoo torp torphy torres torriani towne tran trantow traore tremblay treutel trinh trivedi trudel truong tsang tschudi tse
turcotte turgeon ullrich upton vachon vaillancourt vallet vandervort varma varman varrier vasquez vasseur veilleux verma veum
vezina vidal villeneuve vincent vo volkman vonrueden vuong waelchi walsh walter wang warsame wasser watanabe watsica watson
wehner wehrle weimann weissnat welti whiteduck widmer wiegand wilderman wilkinson williamson willms wilson windler wintheiser
wisniewski wisoky wisozk wiza wojcik wolff wong wuckert wunsch wyman yamamoto yost yuen yundt zboncak zemlak zhang zhao zhou
zhu ziemann zieme zulauf đang đinh đoan
`
