import { useMemo, useState, type ReactNode } from 'react';
import type { LinguaEtichetta } from '#contract/tabelle/index.ts';
import type { Dossier, FamigliaDossier } from '#contract/wa/registro.ts';
import type { SchedaAl } from '#contract/wa/scheda.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { legame } from '../../ufficiale/lettura.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { confronta, type SezioneDiversa } from './confronta.ts';
import { Differenze } from './differenze.tsx';
import { NonFatto } from '../../ui/esito.tsx';

type Esito =
  | { readonly stato: 'letta'; readonly allora: SchedaAl; readonly quando: string }
  | { readonly stato: 'errore'; readonly messaggio: string; readonly rimedio: string };

/** Who lives with whom, as data of the record: a name and a tie. */
function componenti(famiglia: FamigliaDossier | undefined, lingua: LinguaEtichetta): object {
  const membri = famiglia?.componenti ?? [];
  return Object.fromEntries(
    membri.map((uno) => [
      `${uno.cognome} ${uno.nome}`.trim(),
      legame(uno.codiceLegame, famiglia?.tipoScheda ?? '3', lingua),
    ]),
  );
}

function sezioni(
  { stato, comune, dati, famiglia }: Pick<Dossier, 'stato' | 'comune' | 'dati' | 'famiglia'>,
  lingua: LinguaEtichetta,
): Record<string, unknown> {
  return { stato, comune, ...dati, componenti: componenti(famiglia, lingua) };
}

/** The record as it was, beside the one of today. */
export function Confronta({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('confronto');
  const { inSede } = usaSessione();
  const confronto = usaConfronto(dossier);

  if (!inSede)
    return (
      <Avviso gravita="attenzione" titolo={t('fuoriLinea')}>
        <p>{t('fuoriLineaTesto')}</p>
      </Avviso>
    );
  return (
    <Sezione id="confronto" titolo={t('titolo')}>
      <form
        className="confronto-scelta"
        onSubmit={(evento) => {
          evento.preventDefault();
          if (confronto.giorno !== '' || confronto.operazione !== '') void confronto.leggi();
        }}
      >
        <CampiConfronto
          giorno={confronto.giorno}
          setGiorno={confronto.setGiorno}
          setOperazione={confronto.setOperazione}
          operazione={confronto.operazione}
          operazioni={confronto.operazioni}
        />
        <button
          type="submit"
          className="btn btn-primary"
          disabled={
            confronto.occupato ||
            (confronto.operazione === '' && (confronto.giorno === '' || confronto.giorno > oggi()))
          }
        >
          {t('confronta')}
        </button>
      </form>
      {confronto.esito?.stato === 'errore' && <NonFatto errore={confronto.esito} />}
      {confronto.esito?.stato === 'letta' && (
        <div role="status">
          <p className="confronto-quando">
            {t(confronto.diverse.length === 0 ? 'nessunaDifferenza' : 'differenze', {
              quando: confronto.esito.quando,
            })}
          </p>
          <Differenze sezioni={confronto.diverse} />
        </div>
      )}
    </Sezione>
  );
}

function usaConfronto(dossier: Dossier): {
  readonly giorno: string;
  readonly operazione: string;
  readonly leggi: () => Promise<void>;
  readonly setGiorno: (valore: string) => void;
  readonly setOperazione: (valore: string) => void;
  readonly operazioni: Dossier['operazioni'];
  readonly occupato: boolean;
  readonly esito: Esito | undefined;
  readonly diverse: SezioneDiversa[];
} {
  const { t, lingua } = usaParole('confronto');
  const nome = usaNomeOperazione();
  const [giorno, setGiorno] = useState('');
  const [operazione, setOperazione] = useState('');
  const [esito, setEsito] = useState<Esito>();
  const [occupato, setOccupato] = useState(false);
  const { idSchedaSoggettoANPR: id, operazioni } = dossier;

  const leggi = async (): Promise<void> => {
    const voce = operazioni.find(({ idOperazioneANPR }) => idOperazioneANPR === operazione);
    const quando = voce ? t('primaDi', { che: nome(voce) }) : t('alGiorno', { giorno: mostraGiorno(giorno) });
    setOccupato(true);
    const letta = await chiama(
      'registro.schedaAl',
      voce ? { id, primaDi: voce.idOperazioneANPR } : { id, giorno },
    );
    setOccupato(false);
    if (letta.ok) setEsito({ stato: 'letta', allora: letta.valore, quando });
    else setEsito({ stato: 'errore', messaggio: letta.errore.messaggio, rimedio: letta.errore.rimedio });
  };
  const diverse = useMemo(
    () =>
      esito?.stato === 'letta'
        ? confronta(sezioni(esito.allora, lingua), sezioni(dossier, lingua), lingua)
        : [],
    [esito, dossier, lingua],
  );
  return { giorno, operazione, leggi, setGiorno, setOperazione, operazioni, occupato, esito, diverse };
}

/** The day, or the operation before which. */
function CampiConfronto({
  giorno,
  setGiorno,
  setOperazione,
  operazione,
  operazioni,
}: {
  readonly giorno: string;
  readonly setGiorno: (valore: string) => void;
  readonly setOperazione: (valore: string) => void;
  readonly operazione: string;
  readonly operazioni: Dossier['operazioni'];
}): ReactNode {
  const { t } = usaParole('confronto');
  const nome = usaNomeOperazione();
  return (
    <>
      <CampoData
        nome="giorno-confronto"
        etichetta={t('giorno')}
        valore={giorno}
        cambia={(nuovo) => {
          setGiorno(nuovo);
          setOperazione('');
        }}
      />
      <CampoSelezione
        nome="operazione-confronto"
        etichetta={t('operazione')}
        valore={operazione}
        cambia={(nuova) => {
          setOperazione(nuova);
          setGiorno('');
        }}
        vuota={t('nessunaOperazione')}
        opzioni={operazioni.map((voce) => ({
          valore: voce.idOperazioneANPR,
          nome: `${nome(voce)}, ${mostraGiorno(voce.dataDecorrenza ?? voce.registrata.slice(0, 10))}`,
        }))}
      />
    </>
  );
}
