import { useState, type ReactNode, type Dispatch, type SetStateAction } from 'react';
import { SceltaRecapito, type Recapito } from '#contract/wa/recapito.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Salva } from './parti.tsx';
import type { Detto } from './usa-amministrazione.ts';

const pem = ['certificato', 'ancore'] as const;

/** Address, certificate and manner of the deliveries. */
export function ModuloRecapito({
  scelta,
  salvato,
}: {
  readonly scelta: SceltaRecapito | undefined;
  readonly salvato: (recapito: Recapito) => void;
}): ReactNode {
  const { t } = usaParole('amministrazione');
  const [scritti, setScritti] = useState<Scritti>({
    ...{ url: scelta?.url ?? '', certificato: scelta?.certificato ?? '', ancore: scelta?.ancore ?? '' },
    ...{ attivo: scelta?.attivo ?? true, integrata: scelta?.integrata ?? false },
    insieme: scelta?.insieme ?? 1,
  });
  const salvataggio = usaSalvataggio(setScritti, scritti, salvato);
  return (
    <form
      noValidate
      onSubmit={(evento) => {
        evento.preventDefault();
        void salvataggio.salva();
      }}
    >
      <CampoTesto
        nome="recapito.url"
        etichetta={t('recapito.url')}
        nota={t('recapito.urlNota')}
        massimo={500}
        valore={scritti.url}
        errore={salvataggio.errati.includes('url') ? t('recapito.urlErrato') : undefined}
        cambia={(url) => {
          salvataggio.cambia({ url });
        }}
      />
      {pem.map((quale) => (
        <CampoLungo
          key={quale}
          nome={`recapito.${quale}`}
          etichetta={t(`recapito.${quale}Pem`)}
          nota={t(`recapito.${quale}Nota`)}
          facoltativo={quale === 'ancore'}
          errore={salvataggio.errati.includes(quale) ? t('recapito.pemErrato') : undefined}
          righe={6}
          classe="amministrazione-pem"
          codice
          valore={scritti[quale]}
          cambia={(valore) => {
            salvataggio.cambia({ [quale]: valore });
          }}
        />
      ))}
      <QuandoSiConsegna scritti={scritti} cambia={salvataggio.cambia} />
      <Salva lavora={salvataggio.lavora} detto={salvataggio.detto} />
    </form>
  );
}

function usaSalvataggio(
  setScritti: Dispatch<SetStateAction<Scritti>>,
  scritti: Scritti,
  salvato: (recapito: Recapito) => void,
): {
  readonly salva: () => Promise<void>;
  readonly errati: readonly string[];
  readonly cambia: (cambi: Partial<Scritti>) => void;
  readonly lavora: boolean;
  readonly detto: Detto | undefined;
} {
  const { t } = usaParole('amministrazione');
  const [errati, setErrati] = useState<readonly string[]>([]);
  const [detto, setDetto] = useState<Detto>();
  const [lavora, setLavora] = useState(false);
  const cambia = (cambi: Partial<Scritti>): void => {
    setScritti((ora) => ({ ...ora, ...cambi }));
    setDetto(undefined);
  };
  async function salva(): Promise<void> {
    const { ancore, ...altro } = scritti;
    const letta = SceltaRecapito.safeParse({ ...altro, ...(ancore.trim() !== '' && { ancore }) });
    const sbagliati = letta.success ? [] : letta.error.issues.map(({ path }) => String(path[0]));
    setErrati(sbagliati);
    if (!letta.success) {
      vaiAlCampo(`recapito.${sbagliati[0] ?? ''}`);
      return;
    }
    setLavora(true);
    const esito = await chiama('registro.salvaRecapito', letta.data);
    setLavora(false);
    if (esito.ok) salvato(esito.valore);
    setDetto(
      esito.ok
        ? { gravita: 'bene', titolo: t('salvato') }
        : { gravita: 'errore', titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
    );
  }
  return { salva, errati, cambia, lavora, detto };
}

/** Whether it is delivered to, and whether whole. */
function QuandoSiConsegna({
  scritti,
  cambia,
}: {
  readonly scritti: Scritti;
  readonly cambia: (cambi: Partial<Scritti>) => void;
}): ReactNode {
  const { t } = usaParole('amministrazione');
  return (
    <>
      <Spunta
        nome="recapito.attivo"
        etichetta={t('recapito.attivo')}
        nota={t('recapito.attivoNota')}
        valore={scritti.attivo}
        cambia={(attivo) => {
          cambia({ attivo });
        }}
      />
      <Spunta
        nome="recapito.integrata"
        etichetta={t('recapito.integrata')}
        nota={t('recapito.integrataNota')}
        valore={scritti.integrata}
        cambia={(integrata) => {
          cambia({ integrata });
        }}
      />
    </>
  );
}

interface Scritti {
  readonly url: string;
  readonly certificato: string;
  readonly ancore: string;
  readonly attivo: boolean;
  readonly integrata: boolean;
  readonly insieme: number;
}
