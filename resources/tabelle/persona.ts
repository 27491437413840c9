import { tabella } from './forma.ts';

export const tipoSoggiorno = tabella('08', 'Titolo di soggiorno', [
  ['1', 'Permesso', 'Permit', 'Aufenthaltsgenehmigung'],
  [
    '2',
    'Carta di soggiorno o permesso di soggiorno CE',
    'Residence card or EC residence permit',
    'Aufenthaltskarte oder EG-Aufenthaltsgenehmigung',
  ],
  ['3', 'Attestazione a carattere permanente', 'Permanent attestation', 'Bescheinigung auf Dauer'],
  [
    '4',
    'Attestazione di regolarità',
    'Attestation of lawful stay',
    'Bescheinigung des rechtmäßigen Aufenthalts',
  ],
  ['5', 'Ricevuta', 'Receipt', 'Empfangsbestätigung'],
  ['6', 'Rinnovo in corso', 'Renewal under way', 'Erneuerung im Gange'],
  ['7', 'Senza permesso', 'No permit', 'Ohne Genehmigung'],
  ['8', 'Altro titolo', 'Other title', 'Anderer Titel'],
  ['9', 'Non conosciuto o non fornito', 'Not known or not given', 'Nicht bekannt oder nicht angegeben'],
]);

const soloAire = { al: '2015-12-31', uso: 'solo per la conversione AIRE' };

export const posizioneProfessione = tabella(
  '09',
  'Posizione nella professione',
  [
    ['0', 'Non applicabile', 'Not applicable', 'Nicht zutreffend'],
    ['1', 'Dirigente', 'Executive', 'Führungskraft'],
    [
      '2',
      'Quadro o impiegato',
      'Middle manager or office worker',
      'Leitender Angestellter oder Angestellter',
    ],
    ['3', 'Operaio o assimilato', 'Worker or similar', 'Arbeiter oder gleichgestellt'],
    [
      '4',
      'Imprenditore o libero professionista',
      'Entrepreneur or self-employed professional',
      'Unternehmer oder Freiberufler',
    ],
    ['5', 'Lavoratore in proprio', 'Self-employed worker', 'Selbstständig'],
    [
      '6',
      'Coadiuvante familiare o socio di cooperativa',
      'Family worker or member of a cooperative',
      'Mitarbeitender Familienangehöriger oder Genossenschaftsmitglied',
    ],
    [
      '7',
      'Collaborazione coordinata o prestazione occasionale',
      'Coordinated collaboration or occasional work',
      'Koordinierte Mitarbeit oder gelegentliche Arbeit',
    ],
    ['9', 'Non conosciuta o non fornita', 'Not known or not given', 'Nicht bekannt oder nicht angegeben'],
    ['A', 'Dirigente o impiegato', 'Manager or office worker', 'Führungskraft oder Angestellter'],
    ['B', 'Lavoratore dipendente', 'Employee', 'Arbeitnehmer'],
  ],
  { A: soloAire, B: soloAire },
);

export const condizioneNonProfessionale = tabella('10', 'Condizione non professionale', [
  ['0', 'Non applicabile', 'Not applicable', 'Nicht zutreffend'],
  ['1', 'Casalinga', 'Homemaker', 'Im Haushalt tätig'],
  ['2', 'Studente', 'Student', 'In Ausbildung'],
  [
    '3',
    'Disoccupato o in cerca di prima occupazione',
    'Unemployed or seeking a first job',
    'Arbeitslos oder auf der Suche nach der ersten Stelle',
  ],
  ['4', 'Pensionato o ritirato dal lavoro', 'Pensioner or retired', 'In Rente oder im Ruhestand'],
  ['5', 'Altra condizione', 'Other condition', 'Anderer Stand'],
  ['6', 'Non conosciuta o non fornita', 'Not known or not given', 'Nicht bekannt oder nicht angegeben'],
]);

export const titoloStudio = tabella('11', 'Titolo di studio', [
  ['0', 'Non applicabile', 'Not applicable', 'Nicht zutreffend'],
  ['1', 'Nessun titolo o licenza elementare', 'None, or primary school', 'Kein Abschluss oder Grundschule'],
  ['2', 'Licenza media', 'Lower secondary school', 'Mittelschule'],
  ['3', 'Diploma di scuola superiore', 'Upper secondary school', 'Oberschule'],
  ['4', 'Laurea triennale', 'Bachelor’s degree', 'Bachelor'],
  ['5', 'Laurea', 'Degree', 'Hochschulabschluss'],
  [
    '6',
    'Dottorato o specializzazione dopo la laurea',
    'Doctorate or postgraduate specialisation',
    'Doktorat oder Spezialisierung nach dem Studium',
  ],
  ['7', 'Nessun titolo', 'None', 'Kein Abschluss'],
  ['8', 'Licenza elementare', 'Primary school', 'Grundschule'],
  [
    '9',
    'Licenza media o avviamento professionale',
    'Lower secondary school or vocational start',
    'Mittelschule oder Berufsvorbereitung',
  ],
  [
    'A',
    'Qualifica professionale o regionale di 2-3 anni',
    'Vocational or regional qualification of 2-3 years',
    'Berufsbefähigung oder regionaler Abschluss von 2-3 Jahren',
  ],
  [
    'B',
    'Attestato o diploma professionale IFP',
    'Vocational certificate or diploma (IFP)',
    'Berufsbefähigungszeugnis oder -diplom (IFP)',
  ],
  ['C', 'Diploma di maturità', 'School-leaving diploma', 'Matura'],
  [
    'D',
    'Certificato di specializzazione tecnica superiore (IFTS)',
    'Higher technical specialisation certificate (IFTS)',
    'Höheres technisches Spezialisierungszeugnis (IFTS)',
  ],
  [
    'E',
    'Diploma di tecnico superiore (ITS)',
    'Higher technician’s diploma (ITS)',
    'Diplom einer höheren technischen Ausbildung (ITS)',
  ],
  [
    'F',
    'Laurea di primo livello o diploma universitario',
    'First-level degree or university diploma',
    'Laureat ersten Grades oder Universitätsdiplom',
  ],
  [
    'G',
    'Laurea magistrale o del vecchio ordinamento',
    'Master’s degree or degree of the old system',
    'Master oder Laureat der alten Studienordnung',
  ],
  ['H', 'Dottorato', 'Doctorate', 'Doktorat'],
  ['Z', 'Non conosciuto o non fornito', 'Not known or not given', 'Nicht bekannt oder nicht angegeben'],
]);

export const validazioneCf = tabella('22', 'Stato di validazione del codice fiscale', [
  [
    '1',
    'Validato dall’Agenzia delle Entrate',
    'Validated by the tax agency',
    'Von der Agentur der Einnahmen bestätigt',
  ],
  ['9', 'Non validato', 'Not validated', 'Nicht bestätigt'],
]);

export const tipoCittadinanza = tabella('38', 'Tipo di cittadinanza', [
  ['1', 'Italiana', 'Italian', 'Italienisch'],
  ['2', 'Straniera', 'Foreign', 'Ausländisch'],
  ['3', 'Straniera, Unione europea', 'Foreign, European Union', 'Ausländisch, Europäische Union'],
  [
    '4',
    'Straniera, Spazio economico europeo e paesi associati',
    'Foreign, European Economic Area and associated countries',
    'Ausländisch, Europäischer Wirtschaftsraum und assoziierte Länder',
  ],
  [
    '5',
    'Straniera, fuori dall’Unione europea',
    'Foreign, outside the European Union',
    'Ausländisch, außerhalb der Europäischen Union',
  ],
  ['9', 'Tutte', 'All', 'Alle'],
]);

export const certificabilita = tabella('42', 'Certificabilità della persona', [
  ['0', 'Non certificabile', 'Not certifiable', 'Nicht bescheinigbar'],
  [
    '1',
    'Parziale: solo residenza e stato di famiglia',
    'Partial: residence and household only',
    'Teilweise: nur Wohnsitz und Familienbogen',
  ],
  ['2', 'Completa', 'Complete', 'Vollständig'],
  ['3', 'Persona non iscrivibile', 'Person who cannot be registered', 'Nicht eintragbare Person'],
  [
    '4',
    'Interdetto sottoposto a tutela',
    'Interdicted, under guardianship',
    'Entmündigt, unter Vormundschaft',
  ],
]);
