//! Written by `cargo xtask lexicon` from `core/lexicon/common.toml`: change that file.

#[rustfmt::skip]
pub(super) static VERBS: &str = concat!(
    "approve 2\tapplaud\tappreciate\tcelebrate\tcommend\tcongratulate\tgratified\tgreet\thail\thonour\tlaud\tpay tribute\tpraise\tsalute\tsatisfied\tsupport\tthank\tunderwrite\tuphold\twelcome\n",
    "assert 3\taffirm\tassert\temphasize\thighlight\tre-emphasize\treaffirm\treassert\treiterate\trestate\tstress\tunderline\tunderscore\n",
    "call 5\tappeal\n",
    "call 6\tcall\tcall for\tcall on=call upon\tcall upon\n",
    "commit 5\texpress intention=express\tintend\n",
    "commit 6\tcommit\tcommitted\tdedicate\tpledge\trecommit\n",
    "condemn 3\tdeplore\tdeprecate\tobject\treject\n",
    "condemn 4\tcensure\tcondemn\tdenounce\n",
    "decide 6\tclarify\tconfirm\treconfirm\n",
    "decide 8\taccept\tagree\tdeclare\tdetermine\tendorse\tproclaim\tundertake\n",
    "decide 9\tabolish\tadjust\tadopt\tallocate\tamend\tappoint\tappropriate\tapprove\tauthorize\tban\tchoose\tconfer\tconvene\tdecide\tdecrease\tdesignate\tdirect\tdissolve\telect\tentitle\tentrust\testablish\texempt\textend\tforbid\timpose\tinstruct\tlift\tmaintain\tmandate\tmodify\torder\tpermit\tprohibit\treduce\trenew\trepeal\treplace\trequire\tresolve\trevise\tsuspend\tterminate\n",
    "demand 10\tdemand\tinsist\n",
    "encourage 4\tencourage\tinvite\n",
    "express 2\talarmed\tanxious\tappalled\tconcerned\tdisappointed\tdismayed\tdistressed\tdisturbed\tencouraged\texpress\thope\toutraged\tremain\tremain concerned\tsaddened\tshocked\ttroubled\ttrust\twish\n",
    "note\tawait\n",
    "note 1\tanticipate\taware\tbear in mind\tcommemorate\tconscious\texpect\thave regard\tlook forward\tmindful\tnote\tobserve\trecall\treceive\trefer\ttake cognizance\ttake into account\ttake into consideration\ttake note\n",
    "recognise 2\tacknowledge\tbelieve\tcognizant\tconclude\tconcur\tconsider\tconvinced\tdeem\tfind\trealize\trecognize\trespect\tshare\tunderstand\tvalue\n",
    "recommend 5\tadvise\tadvocate\tpropose\trecommend\tsuggest\n",
    "regret 2\tlament\tregret\n",
    "remind 3\tcall attention\tdraw attention\tremind\twarn\n",
    "request 8\task\trequest\n",
    "urge 7\texhort\turge\n",
);

#[rustfmt::skip]
pub(super) static NOUNS: &str = concat!(
    "call 5\tappeal\n",
    "call 6\tcall\n",
    "commit 5\tintention\treadiness\twillingness\n",
    "demand 10\tdemand\n",
    "encourage 4\tencouragement\tinvitation\n",
    "recommend 5\trecommendation\n",
    "request 8\trequest\n",
);

#[rustfmt::skip]
pub(super) static ACTORS: &str = concat!(
    "agency\tagencies\tagency\tcentre\tcentres\tcountry-team\tcountry-teams\tdepartment\tdepartments\tdonor-agencies\tentities\tentity\tfood-and-agriculture-organization\tfund\tfunds\tiaea\tinstitute\tinstitutes\tinternational-atomic-energy-agency\tinternational-civil-aviation-organization\tinternational-labour-organization\tinternational-maritime-organization\tinternational-monetary-fund\tinternational-organization-for-migration\tinterpol\tocha\toffice\toffice-of-the-high-commissioner-for-human-rights\toffice-of-the-united-nations-high-commissioner-for-refugees\toffices\tohchr\tprogramme\tprogrammes\tresident-coordinator-system\tspecialized-agencies\tstaff-college\ttask-force\tun-energy\tun-women\tundp\tundss\tunep\tunesco\tunfpa\tunhcr\tunicef\tunited-nations-agencies\tunited-nations-children-s-fund\tunited-nations-country-team\tunited-nations-country-teams\tunited-nations-development-system\tunited-nations-entities\tunited-nations-organizations\tunited-nations-programmes\tunited-nations-system\tunited-nations-volunteers\tuniversity\tunmas\tunodc\tunrwa\tworld-bank\tworld-food-programme\tworld-health-organization\tworld-meteorological-organization\tworld-tourism-organization\n",
    "government\tauthorities\tfederal-government\tfederal-member-states\tfgs\tgfrs\tgoss\tgovernment\tgovernment-of\tgovernment-of-afghanistan\tgovernment-of-belarus\tgovernment-of-burundi\tgovernment-of-chad\tgovernment-of-cote-d-ivoire\tgovernment-of-cuba\tgovernment-of-eritrea\tgovernment-of-guinea-bissau\tgovernment-of-haiti\tgovernment-of-iran\tgovernment-of-iraq\tgovernment-of-israel\tgovernment-of-lebanon\tgovernment-of-liberia\tgovernment-of-libya\tgovernment-of-mali\tgovernment-of-myanmar\tgovernment-of-nicaragua\tgovernment-of-nigeria\tgovernment-of-somalia\tgovernment-of-south-sudan\tgovernment-of-the-central-african-republic\tgovernment-of-the-democratic-republic-of-the-congo\tgovernment-of-the-russian-federation\tgovernment-of-the-sudan\tgovernment-of-the-syrian-arab-republic\tgovernment-of-timor-leste\tgovernment-of-venezuela\tgovernment-of-yemen\tgovernments\ttfg\n",
    "mission\tafisma\tamis\tamisom\tatmis\taussom\tbino\tbinuca\tbinuh\tbnub\tbonuca\tecomog\teufor\tinterim-force\tisaf\tkfor\tmicema\tminujusth\tminurcat\tminurso\tminusca\tminusma\tminustah\tmisca\tmisma\tmission\tmissions\tmonuc\tmonusco\tmss-force\tmultinational-force\tonub\toperation\tpeacekeeping-missions\tpeacekeeping-operations\tspecial-political-missions\tstabilization-force\tunama\tunami\tunamid\tunamsil\tunasog\tundof\tunficyp\tunifil\tuniogbis\tunipsil\tunisfa\tunitad\tunitams\tunited-nations-office-in-burundi\tunited-nations-office-to-the-african-union\tunmee\tunmha\tunmibh\tunmik\tunmil\tunmin\tunmis\tunmiset\tunmiss\tunmit\tunmogip\tunoca\tunoci\tunomig\tunomsil\tunotil\tunowa\tunowas\tunrccda\tunsco\tunscol\tunsmil\tunsmis\tunsoa\tunsom\tunsos\tuntaet\tuntmih\tuntso\n",
    "officer\tadministrator\tadviser\tassistant-secretary-general\tchair\tchair-rapporteur\tchair-rapporteurs\tchairman\tchairmen\tchairperson\tchairpersons\tchairs\tchief\tco-chairs\tco-facilitators\tcommissioner-general\tcoordinator\tcoordinators\tdeputy-high-commissioner\tdeputy-special-representative\tdirector\tdirector-general\temergency-relief-coordinator\temergency-relief-coordinators\teminent-person\tenvoy\tenvoys\texecutive-director\texecutive-heads\texecutive-secretaries\texecutive-secretary\tfacilitator\tfocal-point\tforce-commander\thigh-commissioner\thigh-commissioner-for-human-rights\thigh-commissioner-for-refugees\thigh-representative\tindependent-expert\tindependent-experts\tindependent-observer\tleadership\tmandate-holder\tmandate-holders\tmediator\tminister\tministers\tombudsman\tombudsperson\tpersonal-envoy\tpresident\tpresident-of-the-general-assembly\tpresident-of-the-security-council\tprime-minister\tprosecutor\trapporteurs\tregistrar\trepresentative\trepresentatives\tresident-coordinator\tresident-coordinators\tsecretaries-general\tsecretary-general\tspecial-adviser\tspecial-advisers\tspecial-coordinator\tspecial-envoy\tspecial-envoys\tspecial-procedures\tspecial-rapporteur\tspecial-rapporteurs\tspecial-rapporteurs-and-independent-experts\tspecial-representative\tspecial-representative-of-the-secretary-general\tspecial-representatives\tunder-secretary-general\n",
    "organ\tadvisory-board\tadvisory-committee\tadvisory-group\tassembly\tboard\tboards\tbodies\tbody\tbureau\tcgpcs\tcommission\tcommission-of-inquiry\tcommissions\tcommittee\tcommittees\tconference\tconference-of-the-parties\tconference-on-disarmament\tcouncil\tcouncils\tcounter-terrorism-committee-executive-directorate\tcourt\tctc\tcted\teconomic-and-social-council\texecutive-board\texecutive-boards\texpert-group\texpert-mechanism\tfact-finding-mission\tforum\tgeneral-assembly\tgroup\tgroup-of-experts\tgroup-of-governmental-experts\thuman-rights-council\thuman-rights-mechanisms\tinternational-court-of-justice\tiwg\tjoint-inspection-unit\tmechanism\tmechanisms\tmeeting-of-the-parties\tmonitoring-group\tmonitoring-mechanism\tmonitoring-team\tpanel\tpanel-of-experts\tpeacebuilding-commission\tregional-commissions\tsecretariat\tsecretariats\tsection\tsecurity-council\tsemg\tspecial-committee\tstatistical-division\tsub-commission\tsubcommittee\tsubcommittees\ttreaty-bodies\ttribunal\tunit\tunited-nations-bodies\tunoct\tworking-group\tworking-group-on-the-use-of-mercenaries\tworking-groups\n",
    "organization\tacademia\tafrican-union\talliance\tarrangements\tassociation\tassociations\tbanks\tboard-of-peace\tbretton-woods-institutions\tcivil-society\tcoalition\tcooperative\tdevelopment-banks\teconomic-community-of-west-african-states\tecowas\teuropean-union\tfatf\tfederation\tfoundations\tfunding-mechanisms\thumanitarian-organizations\tigad\tinstitutes-of-research\tinstitution\tinstitutions\tinter-parliamentary-union\tinterested-organizations\tintergovernmental-organizations\tinternational-committee-of-the-red-cross\tinternational-organizations\tkimberley-process\tleague\tmultilateral-development-banks\tnato\tnon-governmental-organizations\topcw\torganisation-for-the-prohibition-of-chemical-weapons\torganization\torganizations\tosce\tpartnership\tregional-organizations\tunited-nations\n",
    "other\tactors\tbusiness-enterprises\tbusinesses\tcommunities\tcommunity\tcompanies\tcontributors\tcreditors\tdebtors\tdefenders\tdevelopment-partners\tdonor\tdonor-community\tdonors\temployers\tenterprises\tfarmers\tindividuals\tindustry\tinternational-community\tinternational-partners\tinvestors\tleaders\tlocal-communities\tmedia\tobservers\toperators\tothers\tparticipants\tpartners\tpeople\tperpetrators\tplatforms\tprivate-sector\tproducers\tprofessionals\tpublishers\tsector\tsectors-of-society\tsociety\tstakeholders\ttroop-and-police-contributors\tuniversities\tyouth\n",
    "party\tarmed-forces\tarmed-group\tarmed-groups\tbelligerents\tdefence-and-security-forces\tdefence-forces\tfc-g5s\tfdlr\tforces\tgroups\thouthis\tm23\tmilitary\tmilitary-of-myanmar\tmilitias\tmovement\tmovements\tparties\tparty\trapid-support-forces\tregime\trsf\tsecurity-and-defence-services\tsecurity-forces\tsecurity-services\tside\tsides\tsignatories\tsudanese-armed-forces\tsyrian-regime\ttaliban\tunita\n",
    "person\tpublic-officials\n",
    "state\tadministering-power\tcountry\tflag-state\thost-country\thost-state\tiran\tisrael\tsomalia\tsouth-sudan\tstate\tstate-party\tterritory\tvenezuela\n",
    "states\tadministering-powers\tcountries\tcountries-in-the-region\tdeveloped-countries\tdeveloping-countries\tgovernments-and-states\tinterested-states\tjurisdictions\tmember-states\tmembers\tnations\tnuclear-weapon-states\tparliaments\tpowers\tstates\tstates-concerned\tstates-members\tstates-of-the-region\tstates-parties\ttroop-and-police-contributing-countries\ttroop-contributing-countries\n",
);

#[rustfmt::skip]
pub(super) static WITH_ARTICLE: &str = concat!(
    "bahamas\n",
    "central-african-republic\n",
    "comoros\n",
    "congo\n",
    "democratic-people-s-republic-of-korea\n",
    "democratic-republic-of-the-congo\n",
    "dominican-republic\n",
    "gambia\n",
    "lao-people-s-democratic-republic\n",
    "marshall-islands\n",
    "netherlands\n",
    "niger\n",
    "philippines\n",
    "republic-of-korea\n",
    "republic-of-moldova\n",
    "russian-federation\n",
    "solomon-islands\n",
    "sudan\n",
    "syrian-arab-republic\n",
    "united-arab-emirates\n",
    "united-kingdom-of-great-britain-and-northern-ireland\n",
    "united-republic-of-tanzania\n",
    "united-states-of-america\n",
);
