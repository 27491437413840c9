import { altriDati, veicoli } from '../../blocchi/documenti.ts';
import { attoStatoCivile } from '../../blocchi/evento.ts';
import { persona } from '../../blocchi/persona.ts';
import { chi, dal } from '../../frasi.ts';
import { campo, gruppo, type Voce } from '../../voci.ts';
import { mutazione, type Bozza5008 } from './mutazione.ts';
import { giornoSubentro } from './subentro.ts';

/** What may be missing of a record, each block by itself: it is added, and nothing that is there changes (EN224). */
function mancanti(): Voce[] {
  return [
    gruppo('statoCivile', [campo('statoCivile.statoCivile'), campo('statoCivile.noteStatoCivile')], {
      facoltativo: true,
    }),
    gruppo('attoNascita', [attoStatoCivile('attoNascitaANPR', 'nascita')], { facoltativo: true }),
    gruppo('altriDati', altriDati('altriDati'), { facoltativo: true }),
    gruppo('veicoli', veicoli('autoVeicoli'), { facoltativo: true }),
  ];
}

function genitori(): Voce[] {
  return (['maternita', 'paternita'] as const).map((sezione) =>
    persona(`${sezione}.generalita`, {
      etichetta: sezione,
      necessario: false,
      prende: { [`${sezione}.cittadinanza`]: 'cittadinanza.0' },
    }),
  );
}

const fuori = new Set(['testataRichiesta', 'generalitaPerRicerca', 'datiControllo']);
const nomi: Readonly<Record<string, string>> = {
  statoCivile: 'stato civile',
  attoNascitaANPR: 'atto di nascita',
  altriDati: 'titolo di studio e professione',
  autoVeicoli: 'veicoli e patente',
  maternita: 'madre',
  paternita: 'padre',
};
function aggiunte(r: Bozza5008): string {
  return Object.keys(r)
    .filter((nome) => !fuori.has(nome))
    .map((nome) => nomi[nome] ?? nome)
    .join(', ');
}

function completamento(chiave: string, tipo: string): ReturnType<typeof mutazione> {
  return mutazione({
    chiave,
    tipi: [tipo],
    prepara: ({ dossier }) => {
      const giorno = tipo === '20' && dossier ? giornoSubentro(dossier) : undefined;
      return giorno === undefined ? {} : { testataRichiesta: { dataDecorrenza: giorno } };
    },
    passi: [
      { chiave: 'mancanti', voci: mancanti() },
      { chiave: 'genitori', voci: genitori() },
    ],
    frase: (r, partenza) =>
      `Si completa la scheda di ${chi(partenza)}, aggiungendo ${aggiunte(r) || '…'}, ${dal(r)}.`,
  });
}

/** 20: what the subentro did not bring; 21: the same for AIRE. */
export const schedaCompletamento = completamento('scheda-completamento', '20');
export const schedaDatiAire = completamento('scheda-dati-aire', '21');
