import { comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { attoStatoCivile } from '../../blocchi/evento.ts';
import { persona } from '../../blocchi/persona.ts';
import { adulti } from '../../candidati.ts';
import { chi, dal, persona as nome } from '../../frasi.ts';
import { mutazione } from './mutazione.ts';

/** 10 and 11: a parent; to take one away there is the revocation (5013). */
function genitore(
  sezione: 'paternita' | 'maternita',
  tipo: string,
  sesso: string,
): ReturnType<typeof mutazione> {
  return mutazione({
    chiave: `scheda-${sezione}`,
    tipi: [tipo],
    passi: [
      {
        chiave: 'genitore',
        voci: [
          persona(`${sezione}.generalita`, {
            etichetta: sezione,
            prende: {
              [`${sezione}.statoCivile`]: 'statoCivile',
              [`${sezione}.cittadinanza`]: 'cittadinanza.0',
            },
            candidati: (dossier, oggi) => adulti(dossier, oggi, sesso),
          }),
        ],
      },
    ],
    frase: (r, partenza) =>
      `Si registra ${nome(r[sezione]?.generalita)} come ${sezione === 'paternita' ? 'padre' : 'madre'} di ` +
      `${chi(partenza)}, ${dal(r)}.`,
  });
}
export const schedaPaternita = genitore('paternita', '10', 'M');
export const schedaMaternita = genitore('maternita', '11', 'F');

/** 15: the deed of birth, of paper or digital: one birth, one deed. */
export const schedaAttoNascita = mutazione({
  chiave: 'scheda-atto-nascita',
  tipi: ['15'],
  prepara: ({ comune }) =>
    comune ? { attoNascitaANPR: { atto: { comuneRegistrazione: comuneUfficiale(comune) } } } : {},
  passi: [{ chiave: 'atto', voci: [attoStatoCivile('attoNascitaANPR', 'nascita')] }],
  frase: (r, partenza) => {
    const { atto, attoANSC } = r.attoNascitaANPR ?? {};
    const comune = (atto ?? attoANSC)?.comuneRegistrazione?.nomeComune ?? '…';
    const numero = atto?.numeroAtto ?? attoANSC?.numeroComunale ?? '…';
    const anno = (atto ?? attoANSC)?.anno ?? '…';
    return `Si registra l’atto di nascita n. ${numero} del ${anno} di ${comune} per ${chi(partenza)}, ${dal(r)}.`;
  },
});
