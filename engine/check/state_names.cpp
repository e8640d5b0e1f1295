#include "engine/check/state_names.hpp"

#include <algorithm>
#include <array>

#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

/// The codes of ISO 3166-1 with three letters and with two, joined.
constexpr std::string_view iso_codes =
    "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG "
    "AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL "
    "BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH "
    "CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX "
    "CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES "
    "ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI "
    "GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM "
    "HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT "
    "JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB "
    "LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD "
    "MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS "
    "MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO "
    "NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP "
    "PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS "
    "SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI "
    "SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO "
    "TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC "
    "VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW ";

constexpr std::size_t width_of_codes = 6;  // three letters, two, a blank

struct CalledState {
  std::string_view name;
  std::string_view code;
};
/// Names of States in use besides their titles.
constexpr std::array<CalledState, 114> called_states{{
    {"bahamas", "BHS"},
    {"the bahamas", "BHS"},
    {"bolivia", "BOL"},
    {"brunei", "BRN"},
    {"ivory coast", "CIV"},
    {"côte d'ivoire", "CIV"},
    {"cape verde", "CPV"},
    {"cabo verde", "CPV"},
    {"drc", "COD"},
    {"dr congo", "COD"},
    {"d.r. congo", "COD"},
    {"congo, dr", "COD"},
    {"congo-kinshasa", "COD"},
    {"zaire", "COD"},
    {"democratic republic of congo", "COD"},
    {"congo", "COG"},
    {"congo-brazzaville", "COG"},
    {"republic of the congo", "COG"},
    {"czech republic", "CZE"},
    {"czechia", "CZE"},
    {"micronesia", "FSM"},
    {"united kingdom", "GBR"},
    {"great britain", "GBR"},
    {"britain", "GBR"},
    {"england", "GBR"},
    {"u.k.", "GBR"},
    {"gambia", "GMB"},
    {"the gambia", "GMB"},
    {"iran", "IRN"},
    {"south korea", "KOR"},
    {"korea, south", "KOR"},
    {"rok", "KOR"},
    {"republic of korea", "KOR"},
    {"korea, republic of", "KOR"},
    {"laos", "LAO"},
    {"lao pdr", "LAO"},
    {"moldova", "MDA"},
    {"macedonia", "MKD"},
    {"fyrom", "MKD"},
    {"north macedonia", "MKD"},
    {"burma", "MMR"},
    {"myanmar", "MMR"},
    {"holland", "NLD"},
    {"the netherlands", "NLD"},
    {"netherlands", "NLD"},
    {"north korea", "PRK"},
    {"korea, north", "PRK"},
    {"dprk", "PRK"},
    {"democratic people's republic of korea", "PRK"},
    {"palestine", "PSE"},
    {"russia", "RUS"},
    {"russian federation", "RUS"},
    {"ussr", "RUS"},
    {"surinam", "SUR"},
    {"swaziland", "SWZ"},
    {"eswatini", "SWZ"},
    {"syria", "SYR"},
    {"east timor", "TLS"},
    {"timor-leste", "TLS"},
    {"turkey", "TUR"},
    {"türkiye", "TUR"},
    {"turkiye", "TUR"},
    {"tanzania", "TZA"},
    {"united states", "USA"},
    {"united states of america", "USA"},
    {"america", "USA"},
    {"u.s.a.", "USA"},
    {"u.s.", "USA"},
    {"the united states", "USA"},
    {"holy see", "VAT"},
    {"vatican", "VAT"},
    {"vatican city", "VAT"},
    {"venezuela", "VEN"},
    {"vietnam", "VNM"},
    {"viet nam", "VNM"},
    {"china", "CHN"},
    {"people's republic of china", "CHN"},
    {"prc", "CHN"},
    {"p.r. china", "CHN"},
    {"taiwan", "TWN"},
    {"germany", "DEU"},
    {"federal republic of germany", "DEU"},
    {"france", "FRA"},
    {"japan", "JPN"},
    {"india", "IND"},
    {"pakistan", "PAK"},
    {"israel", "ISR"},
    {"saudi arabia", "SAU"},
    {"united arab emirates", "ARE"},
    {"uae", "ARE"},
    {"u.a.e.", "ARE"},
    {"south africa", "ZAF"},
    {"bosnia", "BIH"},
    {"bosnia and herzegovina", "BIH"},
    {"slovakia", "SVK"},
    {"slovak republic", "SVK"},
    {"kyrgyzstan", "KGZ"},
    {"kyrgyz republic", "KGZ"},
    {"sao tome and principe", "STP"},
    {"são tomé and príncipe", "STP"},
    {"saint kitts and nevis", "KNA"},
    {"st. kitts and nevis", "KNA"},
    {"st kitts and nevis", "KNA"},
    {"saint lucia", "LCA"},
    {"st. lucia", "LCA"},
    {"st lucia", "LCA"},
    {"saint vincent and the grenadines", "VCT"},
    {"st. vincent and the grenadines", "VCT"},
    {"st vincent", "VCT"},
    {"car", "CAF"},
    {"central african republic", "CAF"},
    {"papua new guinea", "PNG"},
    {"png", "PNG"},
    {"south sudan", "SSD"},
}};

}  // namespace

std::string_view state_of_two_letters(std::string_view written) {
  const std::string wanted = folded(written);
  if (wanted == "uk") return "GBR";
  for (std::size_t at = 0; at + width_of_codes <= iso_codes.size(); at += width_of_codes) {
    if (folded(iso_codes.substr(at + 3, 2)) == wanted) return iso_codes.substr(at, 3);
  }
  return {};
}

std::string_view state_of_three_letters(std::string_view written) {
  const std::string wanted = folded(written);
  for (std::size_t at = 0; at + width_of_codes <= iso_codes.size(); at += width_of_codes) {
    if (folded(iso_codes.substr(at, 3)) == wanted) return iso_codes.substr(at, 3);
  }
  return {};
}

std::string_view state_called(std::string_view written) {
  const std::string wanted = folded(written);
  const auto* const found =
      std::find_if(called_states.begin(), called_states.end(),
                   [&](const CalledState& each) { return folded(each.name) == wanted; });
  return found == called_states.end() ? std::string_view() : found->code;
}

}  // namespace servanda::engine
