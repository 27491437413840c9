import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { AttoModuli } from '#contract/wa/carta-identita.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { inNumeri } from './in-numeri.ts';

const atti = ['carico', 'assegnazione', 'resa', 'rovina', 'furto'] as const;
type Atto = (typeof atti)[number];

interface AttoScritto {
  readonly atto: Atto;
  readonly setAtto: (atto: Atto) => void;
  readonly serie: string;
  readonly setSerie: (serie: string) => void;
  readonly dal: string;
  readonly setDal: (dal: string) => void;
  readonly al: string;
  readonly setAl: (al: string) => void;
  readonly postazione: string;
  readonly setPostazione: (postazione: string) => void;
  readonly nota: string;
  readonly setNota: (nota: string) => void;
  readonly esito: Detto | undefined;
  /** Whether this act has something to say beside its numbers. */
  readonly conNota: boolean;
  readonly manda: () => Promise<void>;
}

/** One act on a stretch of blanks. */
export function FormaAtto(): ReactNode {
  const { t } = usaParole('carta-identita');
  const accesso = usaEvento('accesso.stato');
  const qui = accesso?.stato === 'in-sede' ? accesso.sessione.idPostazione : '';
  const scritto = usaAttoModuli(qui);
  return (
    <form
      className="carta-atto"
      onSubmit={(evento) => {
        evento.preventDefault();
        void scritto.manda();
      }}
    >
      <CampoSelezione
        nome="moduli-atto"
        etichetta={t('moduli.atto')}
        valore={scritto.atto}
        cambia={(valore) => {
          scritto.setAtto(atti.find((uno) => uno === valore) ?? 'carico');
        }}
        opzioni={atti.map((uno) => ({ valore: uno, nome: t(`moduli.tipi.${uno}`) }))}
      />
      <CampiTratto {...scritto} />
      <CampiDellAtto {...scritto} />
      <div className="azioni">
        <button type="submit" className="btn btn-primary">
          {t(`moduli.fai.${scritto.atto}`)}
        </button>
      </div>
      <EsitoDetto detto={scritto.esito} />
    </form>
  );
}

/** What is written of the act, and its sending. */
function usaAttoModuli(qui: string): AttoScritto {
  const { t } = usaParole('carta-identita');
  const memoria = useQueryClient();
  const [atto, setAtto] = useState<Atto>('carico');
  const [serie, setSerie] = useState('');
  const [dal, setDal] = useState('');
  const [al, setAl] = useState('');
  const [postazione, setPostazione] = useState(qui);
  const [nota, setNota] = useState('');
  const [esito, setEsito] = useState<Detto>();
  const conNota = atto === 'carico' || atto === 'rovina' || atto === 'furto';

  async function manda(): Promise<void> {
    const letto = AttoModuli.safeParse({
      atto,
      tratto: { serie, dal: dal === '' ? undefined : Number(dal), al: al === '' ? Number(dal) : Number(al) },
      ...(atto === 'assegnazione' && { postazione }),
      ...(conNota && nota.trim() !== '' && { nota }),
    });
    if (!letto.success) {
      setEsito({ bene: false, titolo: t('moduli.incompleto'), rimedio: t('moduli.incompletoRimedio') });
      return;
    }
    const detto = await chiama('registro.attoModuli', letto.data);
    if (!detto.ok) {
      setEsito(nonFatto(detto.errore));
      return;
    }
    setEsito({ bene: true, titolo: t(`moduli.fatto.${atto}`, { numeri: inNumeri(letto.data.tratto) }) });
    setNota('');
    await memoria.invalidateQueries({ queryKey: ['moduli-carta'] });
  }
  return {
    atto,
    setAtto,
    serie,
    setSerie,
    dal,
    setDal,
    al,
    setAl,
    postazione,
    setPostazione,
    nota,
    setNota,
    esito,
    ...{ conNota, manda },
  };
}

function CampiTratto({ serie, setSerie, dal, setDal, al, setAl }: AttoScritto): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <>
      <CampoTesto
        nome="moduli-serie"
        etichetta={t('moduli.serie')}
        valore={serie}
        cambia={setSerie}
        massimo={2}
        maiuscolo
        largo="poco"
      />
      <CampoTesto
        nome="moduli-dal"
        etichetta={t('moduli.dal')}
        valore={dal}
        cambia={setDal}
        massimo={7}
        largo="poco"
      />
      <CampoTesto
        nome="moduli-al"
        etichetta={t('moduli.al')}
        valore={al}
        cambia={setAl}
        massimo={7}
        largo="poco"
        facoltativo
      />
    </>
  );
}

/** What each act asks for, beside the forms it is about. */
function CampiDellAtto({ atto, postazione, setPostazione, conNota, nota, setNota }: AttoScritto): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <>
      {atto === 'assegnazione' && (
        <CampoTesto
          nome="moduli-postazione"
          etichetta={t('moduli.postazione')}
          valore={postazione}
          cambia={setPostazione}
          massimo={14}
          maiuscolo
          largo="medio"
        />
      )}
      {conNota && (
        <CampoTesto
          nome="moduli-nota"
          etichetta={t(atto === 'carico' ? 'moduli.provenienza' : 'moduli.motivo')}
          valore={nota}
          cambia={setNota}
          massimo={200}
          facoltativo={atto === 'carico'}
        />
      )}
    </>
  );
}
