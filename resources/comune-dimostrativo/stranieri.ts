/** Where the foreign residents of a Tuscan town come from, with a few names and places of birth of each country. */
export interface Comunita {
  /** Table 02. */
  readonly codiceStato: string;
  readonly stato: string;
  readonly codiceCatastale: string;
  readonly unioneEuropea: boolean;
  /** Share among foreign residents, in hundredths. */
  readonly peso: number;
  readonly citta: readonly string[];
  readonly cognomi: readonly string[];
  readonly M: readonly string[];
  readonly F: readonly string[];
}

function comunita(
  [codiceStato, stato, codiceCatastale, unioneEuropea, peso]: readonly [
    string,
    string,
    string,
    boolean,
    number,
  ],
  citta: string,
  cognomi: string,
  M: string,
  F: string,
): Comunita {
  const parti = (testo: string): string[] => testo.split(', ');
  return {
    codiceStato,
    stato,
    codiceCatastale,
    unioneEuropea,
    peso,
    citta: parti(citta),
    cognomi: parti(cognomi),
    M: parti(M),
    F: parti(F),
  };
}

export const comunitaStraniere: readonly Comunita[] = [
  comunita(
    ['201', 'ALBANIA', 'Z100', false, 30],
    'TIRANA, DURRES, SHKODER, VLORE, ELBASAN, FIER, BERAT',
    'HOXHA, SHEHU, LEKA, GJONI, DERVISHI, MARKU, KOLA, PRIFTI, ALIAJ, TOSKA, BARDHI, ZEFI',
    'ARBEN, ILIR, GENTIAN, ARTAN, KLAJDI, ALTIN, BLERIM, ERVIN, FATMIR, DRITAN',
    'MIRELA, ELONA, ALBANA, VALBONA, DORINA, ENTELA, MIMOZA, ARTA, FLUTURA, KLAUDIA',
  ),
  comunita(
    ['235', 'ROMANIA', 'Z129', true, 22],
    'BUCURESTI, IASI, BACAU, SUCEAVA, CRAIOVA, GALATI, CLUJ-NAPOCA',
    'POPESCU, IONESCU, POPA, DUMITRU, STAN, MUNTEANU, RADU, CIOBANU, LUNGU, MOLDOVAN',
    'ANDREI, IONUT, MIHAI, CRISTIAN, VASILE, GHEORGHE, COSTEL, FLORIN, ADRIAN, MARIUS',
    'ELENA, MIHAELA, IOANA, ANDREEA, GABRIELA, DANIELA, SIMONA, CRISTINA, LAVINIA, DOINA',
  ),
  comunita(
    ['314', 'REPUBBLICA POPOLARE CINESE', 'Z210', false, 20],
    'WENZHOU, RUIAN, ZHEJIANG, QINGTIAN, HANGZHOU',
    'CHEN, HU, WANG, ZHANG, LIN, ZHENG, WU, HUANG, LI, XU, YE, JIN',
    'WEI, JIANHUA, XIAOMING, HAO, JUN, LEI, YONG, CHENG, BIN, MING',
    'XIAOYAN, LIFEN, MEI, YING, LIPING, JING, HONG, YAN, FANG, QIUYUE',
  ),
  comunita(
    ['436', 'MAROCCO', 'Z330', false, 8],
    'CASABLANCA, RABAT, KHOURIBGA, BENI MELLAL, FES',
    'EL AMRANI, BENALI, EL IDRISSI, BENNANI, CHERKAOUI, TAZI, EL FASSI',
    'MOHAMED, YOUSSEF, HASSAN, RACHID, KARIM, SAID, ABDELLAH',
    'FATIMA, KHADIJA, AICHA, NAIMA, HANANE, LOUBNA, SAMIRA',
  ),
  comunita(
    ['243', 'UCRAINA', 'Z138', false, 8],
    'KYIV, LVIV, CHERNIVTSI, TERNOPIL, IVANO-FRANKIVSK',
    'SHEVCHENKO, KOVALENKO, BONDARENKO, TKACHENKO, MELNYK, KRAVCHENKO',
    'OLEKSANDR, ANDRIY, SERHIY, VOLODYMYR, IVAN, PETRO',
    'OKSANA, OLENA, NATALIYA, IRYNA, HALYNA, LYUDMYLA, SVITLANA',
  ),
  comunita(
    ['450', 'SENEGAL', 'Z343', false, 5],
    'DAKAR, THIES, TOUBA, LOUGA',
    'DIOP, NDIAYE, FALL, GUEYE, SECK, MBAYE, SARR',
    'MAMADOU, CHEIKH, IBRAHIMA, MODOU, OUSMANE',
    'FATOU, AMINATA, MARIAMA, AWA, NDEYE',
  ),
  comunita(
    ['233', 'POLONIA', 'Z127', true, 4],
    'WARSZAWA, KRAKÓW, LUBLIN, GDAŃSK',
    'KOWALSKI, NOWAK, WIŚNIEWSKI, WÓJCIK, MAZUR',
    'PIOTR, TOMASZ, KRZYSZTOF, MAREK',
    'AGNIESZKA, MAŁGORZATA, EWA, BEATA',
  ),
  comunita(
    ['216', 'GERMANIA', 'Z112', true, 3],
    'MÜNCHEN, STUTTGART, KÖLN, BERLIN',
    'MÜLLER, SCHNEIDER, WEBER, SCHÄFER, KÖHLER',
    'JÜRGEN, STEFAN, KLAUS, FELIX',
    'SABINE, KATHRIN, HEIKE, ANJA',
  ),
];
