import type { ReactNode } from 'react';
import type { VoceOperazione } from '#contract/wa/registro.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { servizioPer } from '../annullamento/modulo.ts';

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

/** What became of an operation, or the way to take it back. */
function Seguito({
  voce,
  soggetto,
}: {
  readonly voce: VoceOperazione;
  readonly soggetto: string | undefined;
}): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const nome = usaNomeOperazione();
  const mio = usaComune()?.codiceIstat === voce.comune;
  if (voce.annullataDa !== undefined)
    return <Distintivo tono="attenzione">{t('annullataDa', { id: voce.annullataDa })}</Distintivo>;
  if (voce.annulla !== undefined) return <small>{t('annullaLa', { id: voce.annulla })}</small>;
  if (!mio || servizioPer(voce.codice) === undefined) return undefined;
  return (
    <button
      type="button"
      className="btn btn-sm btn-outline-primary"
      aria-label={t('annullaVoce', { che: nome(voce), giorno: mostraGiorno(voce.dataDecorrenza) })}
      onClick={() => {
        vai({
          nome: 'annullamento',
          operazione: voce.idOperazioneANPR,
          titolo: t('annullamento:titoloDi', { che: nome(voce) }),
          ...(soggetto === undefined ? {} : { soggetto }),
        });
      }}
    >
      {t('annulla')}
    </button>
  );
}

/** What the register did about this person, or this family. @param soggetto whose record it is. */
export function Operazioni({
  operazioni,
  soggetto,
}: {
  readonly operazioni: readonly VoceOperazione[];
  readonly soggetto?: string;
}): ReactNode {
  const { t } = usaParole('scheda');
  const nome = usaNomeOperazione();
  return (
    <Sezione id="operazioni" titolo={t('operazioni')}>
      {operazioni.length === 0 ? (
        <p>{t('nessunaOperazione')}</p>
      ) : (
        <Tabella
          didascalia={t('operazioni')}
          righe={operazioni}
          chiave={({ idOperazioneANPR }) => idOperazioneANPR}
          colonne={[
            {
              nome: t('operazione'),
              cella: (voce) =>
                voce.annullataDa === undefined ? nome(voce) : <s className="annullata">{nome(voce)}</s>,
            },
            {
              nome: t('decorrenza'),
              stretta: true,
              cella: ({ dataDecorrenza }) => mostraGiorno(dataDecorrenza),
            },
            { nome: t('registrata'), stretta: true, cella: ({ registrata }) => mostraIstante(registrata) },
            { nome: t('comune'), cella: ({ comune }) => <Comune codice={comune} /> },
            { nome: t('idOperazione'), cella: ({ idOperazioneANPR }) => idOperazioneANPR },
            { nome: t('seguito'), cella: (voce) => <Seguito voce={voce} soggetto={soggetto} /> },
          ]}
        />
      )}
    </Sezione>
  );
}
