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
    "decide 9\tabolish\tadjust\tadopt\tallocate\tamend\tappoint\tappropriate\tapprove\tauthorize\tban\tchoose\tconfer\tconvene\tdecide\tdecrease\tdesignate\tdirect\tdissolve\telect\tentitle\tentrust\testablish\texempt\textend\tforbid\timpose\tinstruct\tlift\tmaintain\tmandate\tmodify\torder\tpermit\tprohibit\tre-elect\treappoint\treduce\trenew\trepeal\treplace\trequire\tresolve\trevise\tselect\tsuspend\tterminate\n",
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
    "agency\tagencies\tagency\tcentre\tcentres\tcomponents\tcountry-team\tcountry-teams\tctitf\tdepartment\tdepartment-of-economic-and-social-affairs\tdepartment-of-global-communications\tdepartments\tdivision\tdonor-agencies\tdpa\tdpko\tdpo\tdppa\tdss\tentities\tentity\tethics-office\tfao\tfood-and-agriculture-organization\tfund\tfunds\tiaea\ticao\tilo\timf\timo\tinstitute\tinstitutes\tinternational-atomic-energy-agency\tinternational-civil-aviation-organization\tinternational-labour-organization\tinternational-maritime-organization\tinternational-monetary-fund\tinternational-organization-for-migration\tinterpol\tiom\titu\tjoint-united-nations-programme-on-hiv-aids\tmine-action-service\tocha\toffice\toffice-of-internal-oversight-services\toffice-of-the-high-commissioner-for-human-rights\toffice-of-the-united-nations-high-commissioner-for-refugees\toffices\tohchr\tprogramme\tprogrammes\tresident-coordinator-system\tspecialized-agencies\tstaff-college\ttask-force\ttreaty-section\tun-energy\tun-women\tunaids\tundesa\tundp\tundrr\tundss\tunep\tunep-fi\tunesco\tunfpa\tunhabitat\tunhcr\tunicef\tunido\tunitar\tunited-nations-agencies\tunited-nations-children-s-fund\tunited-nations-country-team\tunited-nations-country-teams\tunited-nations-development-programme\tunited-nations-development-system\tunited-nations-educational-scientific-and-cultural-organization\tunited-nations-entities\tunited-nations-entity-for-gender-equality-and-the-empowerment-of-women\tunited-nations-environment-programme\tunited-nations-humanitarian-system\tunited-nations-institute-for-training-and-research\tunited-nations-office-on-drugs-and-crime\tunited-nations-organizations\tunited-nations-population-fund\tunited-nations-programmes\tunited-nations-relief-and-works-agency-for-palestine-refugees-in-the-near-east\tunited-nations-system\tunited-nations-system-entities\tunited-nations-volunteers\tuniversity\tunmas\tunodc\tunops\tunrwa\tupu\twfp\twipo\twmo\tworld-bank\tworld-food-programme\tworld-health-organization\tworld-meteorological-organization\tworld-tourism-organization\n",
    "government\tauthorities\tauthority\tcouncil-of-ministers\tfederal-government\tfederal-member-states\tfgs\tgfrs\tgoss\tgovernment\tgovernment-of\tgovernment-of-afghanistan\tgovernment-of-belarus\tgovernment-of-burundi\tgovernment-of-chad\tgovernment-of-cote-d-ivoire\tgovernment-of-cuba\tgovernment-of-eritrea\tgovernment-of-guinea-bissau\tgovernment-of-haiti\tgovernment-of-iran\tgovernment-of-iraq\tgovernment-of-israel\tgovernment-of-lebanon\tgovernment-of-liberia\tgovernment-of-libya\tgovernment-of-mali\tgovernment-of-myanmar\tgovernment-of-nicaragua\tgovernment-of-nigeria\tgovernment-of-somalia\tgovernment-of-south-sudan\tgovernment-of-the-central-african-republic\tgovernment-of-the-democratic-republic-of-the-congo\tgovernment-of-the-russian-federation\tgovernment-of-the-sudan\tgovernment-of-the-syrian-arab-republic\tgovernment-of-timor-leste\tgovernment-of-venezuela\tgovernment-of-yemen\tgovernments\tpalestinian-authority\ttfg\ttransitional-authorities\n",
    "mission\tafisma\tamis\tamisom\tatmis\taussom\tbino\tbinub\tbinuca\tbinuh\tbnub\tbonuca\tecomog\teufor\tforce\tgsf\tinterim-force\tisaf\tkfor\tmicema\tminugua\tminujusth\tminurcat\tminurso\tminusca\tminusma\tminustah\tmipnouh\tmisca\tmisma\tmission\tmissions\tmonuc\tmonusco\tmss-force\tmultinational-force\tonub\tonuc\tonuca\tonumoz\tonusal\toperation\tpeace-operations\tpeacekeeping-missions\tpeacekeeping-operations\tspecial-political-missions\tstabilization-force\tunama\tunamet\tunami\tunamid\tunamir\tunamsil\tunasog\tunavem\tuncro\tundof\tunef\tunficyp\tunifil\tunikom\tuniogbis\tunipom\tunipsil\tunisfa\tunitad\tunitams\tunited-nations-missions\tunited-nations-office-in-burundi\tunited-nations-office-to-the-african-union\tunited-nations-peace-operations\tunited-nations-protection-force\tunmee\tunmha\tunmibh\tunmik\tunmil\tunmin\tunmis\tunmiset\tunmiss\tunmit\tunmogip\tunmop\tunmot\tunoca\tunoci\tunomig\tunomil\tunomsil\tunosom\tunotil\tunowa\tunowas\tunpredep\tunprofor\tunrccda\tunsco\tunscol\tunsmih\tunsmil\tunsmis\tunsoa\tunsoh\tunsom\tunsos\tuntac\tuntaes\tuntaet\tuntag\tuntmih\tuntmis\tuntso\n",
    "officer\tadministrator\tadviser\tassistant-secretary-general\tchair\tchair-of-the-kimberley-process\tchair-rapporteur\tchair-rapporteurs\tchairman\tchairmen\tchairperson\tchairpersons\tchairs\tchief\tchief-executives\tco-chairs\tco-facilitators\tco-presidents\tcommissioner-general\tcoordinator\tcoordinators\tdeputy-high-commissioner\tdeputy-special-representative\tdirector\tdirector-general\temergency-relief-coordinator\temergency-relief-coordinators\teminent-person\tenvoy\tenvoys\texecutive-director\texecutive-director-of-the-united-nations-office-on-drugs-and-crime\texecutive-heads\texecutive-secretaries\texecutive-secretary\tfacilitator\tfocal-point\tforce-commander\thigh-commissioner\thigh-commissioner-for-human-rights\thigh-commissioner-for-refugees\thigh-representative\tindependent-expert\tindependent-experts\tindependent-observer\tleadership\tmandate-holder\tmandate-holders\tmediator\tminister\tministers\tombudsman\tombudsperson\tpersonal-envoy\tpresident\tpresident-of-the-economic-and-social-council\tpresident-of-the-general-assembly\tpresident-of-the-human-rights-council\tpresident-of-the-security-council\tpresidents\tprime-minister\tprosecutor\trapporteurs\tregistrar\trepresentative\trepresentatives\tresident-coordinator\tresident-coordinators\tsecretaries-general\tsecretary-general\tsenior-officials\tspecial-adviser\tspecial-advisers\tspecial-coordinator\tspecial-envoy\tspecial-envoys\tspecial-procedures\tspecial-rapporteur\tspecial-rapporteurs\tspecial-rapporteurs-and-independent-experts\tspecial-representative\tspecial-representative-of-the-secretary-general\tspecial-representatives\tunder-secretary-general\n",
    "organ\t1540-committee\tadvisory-board\tadvisory-board-on-disarmament-matters\tadvisory-committee\tadvisory-committee-on-administrative-and-budgetary-questions\tadvisory-group\tassembly\taupsc\tboard\tboard-of-auditors\tboards\tbodies\tbody\tbureau\tbureau-of-the-commission\tcgpcs\tcommission\tcommission-of-inquiry\tcommission-on-the-status-of-women\tcommissions\tcommittee\tcommittees\tconference\tconference-of-the-parties\tconference-of-the-states-parties\tconference-on-disarmament\tcouncil\tcouncils\tcounter-terrorism-committee\tcounter-terrorism-committee-executive-directorate\tcourt\tctc\tcted\teconomic-and-social-council\teconomic-commission-for-africa\teconomic-commission-for-latin-america-and-the-caribbean\texecutive-board\texecutive-boards\texecutive-council-of-the-organisation-for-the-prohibition-of-chemical-weapons\texpert-group\texpert-mechanism\tfact-finding-mission\tforum\tfunctional-commissions\tgeneral-assembly\tgroup\tgroup-of-20\tgroup-of-experts\tgroup-of-governmental-experts\tgroup-of-independent-experts\thuman-rights-council\thuman-rights-mechanisms\tictr\ticty\tintergovernmental-united-nations-bodies\tinternational-court-of-justice\tinternational-impartial-and-independent-mechanism\tiwg\tjoint-inspection-unit\tmain-committees\tmechanism\tmechanisms\tmeeting\tmeeting-of-the-parties\tmonitoring-group\tmonitoring-mechanism\tmonitoring-team\torgans\tpanel\tpanel-of-experts\tparliament\tpeacebuilding-commission\tregional-commissions\trule-of-law-coordination-and-resource-group\tsanctions-committees\tsecretariat\tsecretariats\tsection\tsecurity-council\tsemg\tspecial-committee\tstatistical-division\tsub-commission\tsub-committee\tsubcommittee\tsubcommittees\tsubsidiary-bodies\tteam-of-experts\tteam-of-governmental-experts\tteam-of-international-experts\ttreaty-bodies\ttribunal\tunctad\tunified-command\tunit\tunited-nations-bodies\tunited-nations-conference-on-trade-and-development\tunited-nations-oversight-bodies\tunoct\tworking-group\tworking-group-on-the-use-of-mercenaries\tworking-groups\n",
    "organization\tacademia\tafrican-union\talliance\tarrangements\tasean\tassociation\tassociations\tau\tbanks\tboard-of-peace\tbretton-woods-institutions\tcivil-society\tcivil-society-organizations\tcoalition\tcooperative\tcplp\tdevelopment-banks\teccas\teconomic-community-of-west-african-states\tecowas\teu\teuropean-union\tfatf\tfederation\tfederations\tforums\tfoundations\tfunding-mechanisms\tglobal-fund-to-fight-aids-tuberculosis-and-malaria\thumanitarian-organizations\ticglr\tigad\tinitiative\tinstitutes-of-research\tinstitution\tinstitutions\tinter-parliamentary-union\tinterested-organizations\tintergovernmental-organizations\tinternational-committee-of-the-red-cross\tinternational-financial-institutions\tinternational-institutions\tinternational-organizations\tkimberley-process\tleague\tmultilateral-development-banks\tnational-human-rights-institutions\tnato\tnetwork\tnon-governmental-organizations\toas\toau\topcw\torganisation-for-the-prohibition-of-chemical-weapons\torganization\torganizations\tosce\tpartnership\tregional-economic-integration-organizations\tregional-organizations\tsadc\tsports-federations\tun-oau\tunited-nations\tunited-nations-alliance-of-civilizations\tunited-nations-industrial-development-organization\tworld-organisation-for-animal-health\n",
    "other\tactors\tall-concerned\tathletes\tauthors\tbusiness-enterprises\tbusinesses\tcivil-society-actors\tcommunities\tcommunity\tcompanies\tcontributors\tcreditors\tdebtors\tdefenders\tdelegations\tdevelopment-partners\tdonor\tdonor-community\tdonors\temployers\tenterprises\texperts\tfacilitators\tfarmers\thosts\thumanitarian-actors\tindigenous-peoples\tindividuals\tindustry\tinternational-community\tinternational-donor-community\tinternational-partners\tinvestors\tleaders\tlegal-professionals\tlocal-communities\tmajor-groups\tmedia\tnew-donors\tobservers\toperators\tothers\tparents\tparticipants\tpartners\tpeople\tpeoples\tperpetrators\tphilanthropists\tplanners\tplatforms\tpolitical-leaders\tprivate-sector\tproducers\tprofessionals\tproviders\tpublishers\trecipients\tsector\tsectors\tsectors-of-society\tsociety\tsport-sector\tstakeholders\ttransnational-enterprises\ttroop-and-police-contributors\tuniversities\tyouth\n",
    "party\tansf\tarmed-forces\tarmed-group\tarmed-groups\tbelligerents\tcombatants\tdefence-and-security-forces\tdefence-forces\tfactions\tfc-g5s\tfdlr\tfighters\tforces\tfrente-farabundo-marti-para-la-liberacion-nacional\tgroups\thouthis\tlebanese-armed-forces\tm23\tmalian-parties\tmilitants\tmilitary\tmilitary-of-myanmar\tmilitias\tmovement\tmovements\tparties\tparty\trapid-support-forces\tregime\trenamo\trsf\tsecurity-and-defence-services\tsecurity-forces\tsecurity-services\tside\tsides\tsignatories\tsouth-african-regime\tspla-io\tsspdf\tsudanese-armed-forces\tsyrian-regime\ttaliban\tturkish-cypriot-side\tturkish-forces\tuic\tunita\n",
    "person\tpublic-officials\n",
    "state\tadministering-power\tcountry\tdemocratic-people-s-republic-of-korea\tflag-state\thost-country\thost-state\tiran\tisrael\tmyanmar\trussian-federation\tsomalia\tsouth-sudan\tstate\tstate-party\tsyrian-arab-republic\tterritory\tvenezuela\n",
    "states\tadministering-powers\tafrican-countries\tafrican-states\tcountries\tcountries-in-the-region\tdesignating-states\tdeveloped-countries\tdeveloping-countries\tdonor-countries\tgovernments-and-states\thost-countries\thost-states\tinterested-states\tjurisdictions\tlandlocked-developing-countries\tleast-developed-countries\tmember-states\tmembers\tnations\tneighbouring-countries\tneighbouring-states\tnuclear-weapon-states\tparliaments\tpowers\tregional-groups\trequested-states\trequesting-states\tsmall-island-developing-states\tstates\tstates-concerned\tstates-members\tstates-of-the-region\tstates-parties\tterritories\ttroop-and-police-contributing-countries\ttroop-contributing-countries\n",
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
