import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { prendi, testoA } from '../../ufficiale/percorso.ts';
import { Coppie, Sezione, Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';

function Casa({ dati }: { readonly dati: unknown }): ReactNode {
  const { t } = usaParole('richieste');
  const di = (percorso: string): string => testoA(dati, `indirizzo.${percorso}`);
  const via = [di('toponimo.specie'), di('toponimo.denominazioneToponimo'), di('civico')]
    .filter(Boolean)
    .join(' ');
  const interno = di('interno');
  const titolo = testoA(dati, 'datiImmobile.idTipoOccupazione');
  const gia = ['cognome', 'nome'].map((nome) => testoA(dati, `componenteFamigliaEsistente.${nome}`));
  return (
    <Coppie
      voci={[
        [
          t('indirizzo'),
          `${via}${interno === '' ? '' : `, ${t('interno')} ${interno}`}, ${di('cap')} ${di('comune.nomeComune')}`,
        ],
        [t('titoloCasa'), t(`titoli.${titolo}`, { defaultValue: titolo })],
        [t('famigliaLi'), gia.filter(Boolean).join(' ')],
        [t('reperibilita'), testoA(dati, 'fasciaReperibilita')],
      ]}
    />
  );
}

interface Rettifica {
  readonly dato: string;
  readonly attuale: string;
  readonly richiesto: string;
}

function Rettifiche({ dati }: { readonly dati: unknown }): ReactNode {
  const { t } = usaParole('richieste');
  const chieste = prendi(dati, 'rettificheRichieste.infoRettifica');
  const righe = (Array.isArray(chieste) ? (chieste as unknown[]) : []).map((una): Rettifica => {
    const codice = testoA(una, 'idDatoAnagrafico');
    return {
      dato: t(`dati.${codice}`, { defaultValue: testoA(una, 'datoAnagrafico') || codice }),
      ...{ attuale: testoA(una, 'valoreAttuale'), richiesto: testoA(una, 'valoreRichiesto') },
    };
  });
  return (
    <Tabella
      didascalia={t('rettifiche')}
      righe={righe}
      chiave={({ dato }) => dato}
      colonne={[
        { nome: t('dato'), cella: ({ dato }) => dato },
        { nome: t('attuale'), cella: ({ attuale }) => attuale || '—' },
        { nome: t('richiesto'), cella: ({ richiesto }) => <strong>{richiesto}</strong> },
      ]}
    />
  );
}

/** What the citizen asks for, in the citizen's own words. */
export function Chiesto({ richiesta }: { readonly richiesta: DettaglioRichiesta }): ReactNode {
  const { t } = usaParole('richieste');
  const { dati, note, recapiti, richiedente } = richiesta;
  return (
    <Sezione id="richiesta-chiesto" titolo={t('chiesto')}>
      {dati['datiDichiarazioneResidenza'] !== undefined && <Casa dati={dati['datiDichiarazioneResidenza']} />}
      {dati['datiRettifica'] !== undefined && <Rettifiche dati={dati['datiRettifica']} />}
      <Coppie
        voci={[
          [t('richiedente'), `${richiedente.cognome} ${richiedente.nome}`.trim()],
          [t('codiceFiscale'), richiedente.codiceFiscale],
          ...recapiti.map(
            ({ tipo, valore }) => [t(`recapiti.${tipo}`, { defaultValue: t('recapito') }), valore] as const,
          ),
          [t('parole'), note],
        ]}
      />
    </Sezione>
  );
}

/** Who moves, and whether each of them has said so. */
export function Persone({ richiesta }: { readonly richiesta: DettaglioRichiesta }): ReactNode {
  const { t, lingua } = usaParole('richieste');
  const { vai } = usaNavigazione();
  if (richiesta.componenti.length === 0) return undefined;
  const si = (vero: boolean): string => t(vero ? 'si' : 'no');
  return (
    <Sezione id="richiesta-persone" titolo={t('persone')}>
      <Tabella
        didascalia={t('persone')}
        righe={richiesta.componenti}
        chiave={({ idSchedaSoggettoANPR }) => idSchedaSoggettoANPR}
        colonne={[
          {
            nome: t('persona'),
            cella: ({ cognome, nome, idSchedaSoggettoANPR: id }) => (
              <button
                type="button"
                className="btn btn-sm btn-link"
                onClick={() => {
                  vai({ nome: 'scheda', id, titolo: `${cognome} ${nome}`.trim() });
                }}
              >
                {`${cognome} ${nome}`.trim()}
              </button>
            ),
          },
          { nome: t('legame'), cella: ({ legame }) => descrivi('05', legame, lingua) },
          {
            ...{ nome: t('consenso'), stretta: true },
            cella: ({ consenso }) => (
              <Distintivo tono={consenso ? 'bene' : 'attenzione'}>
                {t(consenso ? 'dato_' : 'daDare')}
              </Distintivo>
            ),
          },
          { nome: t('patente'), stretta: true, cella: ({ patente }) => si(patente) },
          { nome: t('veicoli'), stretta: true, cella: ({ veicoli }) => si(veicoli) },
        ]}
      />
    </Sezione>
  );
}
