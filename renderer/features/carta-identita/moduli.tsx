import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { scriviNumero } from '#contract/regole/carta-identita/index.ts';
import {
  AttoModuli,
  type EventoModulo,
  type Tratto,
  type TrattoModuli,
} from '#contract/wa/carta-identita.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';

const atti = ['carico', 'assegnazione', 'resa', 'rovina', 'furto'] as const;
const toni = {
  magazzino: 'neutro',
  assegnato: 'bene',
  usato: 'neutro',
  rovinato: 'attenzione',
  rubato: 'errore',
} as const;

export function inNumeri({ serie, dal, al }: Tratto): string {
  const primo = scriviNumero({ serie, numero: dal });
  return dal === al ? primo : `${primo} – ${scriviNumero({ serie, numero: al })}`;
}

/** Stock of blanks: where each is, what is done to them, what happened. */
export function Moduli(): ReactNode {
  const { t } = usaParole('carta-identita');
  const lettura = useQuery({
    queryKey: ['moduli-carta'],
    queryFn: () => chiama('registro.moduliCarta', {}),
    gcTime: 0,
  });
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) {
    const { messaggio, rimedio } = lettura.data.errore;
    return (
      <NonLetta
        messaggio={messaggio}
        rimedio={rimedio}
        etichetta={t('ui:riprova')}
        rileggi={() => void lettura.refetch()}
      />
    );
  }
  const { tratti, eventi } = lettura.data.valore;
  return (
    <>
      <FormaAtto />
      <Sezione id="moduli-tratti" titolo={t('moduli.dove')}>
        <Griglia<TrattoModuli>
          nome="moduli-carta"
          didascalia={t('moduli.dove')}
          righe={tratti}
          chiave={(uno) => inNumeri(uno)}
          colonne={[
            { chiave: 'numeri', nome: t('moduli.numeri'), valore: inNumeri },
            {
              chiave: 'quanti',
              nome: t('moduli.quanti'),
              stretta: true,
              valore: ({ dal, al }) => String(al - dal + 1),
              ordine: ({ dal, al }) => String(al - dal + 1).padStart(8, '0'),
            },
            {
              ...{ chiave: 'stato', nome: t('moduli.stato'), stretta: true },
              valore: ({ stato }) => t(`moduli.stati.${stato}`),
              cella: ({ stato }) => <Distintivo tono={toni[stato]}>{t(`moduli.stati.${stato}`)}</Distintivo>,
            },
            {
              chiave: 'postazione',
              nome: t('moduli.postazione'),
              valore: ({ postazione }) => postazione ?? '',
            },
          ]}
          vuoto={
            <StatoVuoto icona="documento" titolo={t('moduli.vuoto')}>
              <p>{t('moduli.vuotoTesto')}</p>
            </StatoVuoto>
          }
        />
      </Sezione>
      <Sezione id="moduli-eventi" titolo={t('moduli.eventi')}>
        <Griglia<EventoModulo>
          nome="eventi-moduli"
          didascalia={t('moduli.eventi')}
          righe={eventi}
          chiave={({ id }) => id}
          colonne={[
            {
              chiave: 'quando',
              nome: t('moduli.quando'),
              valore: ({ istante }) => mostraIstante(istante),
              ordine: ({ istante }) => istante,
            },
            { chiave: 'tipo', nome: t('moduli.atto'), valore: ({ tipo }) => t(`moduli.tipi.${tipo}`) },
            { chiave: 'numeri', nome: t('moduli.numeri'), valore: inNumeri },
            {
              chiave: 'postazione',
              nome: t('moduli.postazione'),
              valore: ({ postazione }) => postazione ?? '',
            },
            { chiave: 'nota', nome: t('moduli.nota'), valore: ({ nota }) => nota ?? '' },
            { chiave: 'operatore', nome: t('moduli.operatore'), valore: ({ operatore }) => operatore },
          ]}
          vuoto={<p>{t('moduli.nessunEvento')}</p>}
        />
      </Sezione>
    </>
  );
}

/** One act on a stretch of blanks. */
function FormaAtto(): ReactNode {
  const { t } = usaParole('carta-identita');
  const accesso = usaEvento('accesso.stato');
  const qui = accesso?.stato === 'in-sede' ? accesso.sessione.idPostazione : '';
  const memoria = useQueryClient();
  const [atto, setAtto] = useState<(typeof atti)[number]>('carico');
  const [serie, setSerie] = useState('');
  const [dal, setDal] = useState('');
  const [al, setAl] = useState('');
  const [postazione, setPostazione] = useState(qui);
  const [nota, setNota] = useState('');
  const [esito, setEsito] = useState<{ bene: boolean; titolo: string; rimedio?: string }>();
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
      setEsito({ bene: false, titolo: detto.errore.messaggio, rimedio: detto.errore.rimedio });
      return;
    }
    setEsito({ bene: true, titolo: t(`moduli.fatto.${atto}`, { numeri: inNumeri(letto.data.tratto) }) });
    setNota('');
    await memoria.invalidateQueries({ queryKey: ['moduli-carta'] });
  }

  return (
    <form
      className="carta-atto"
      onSubmit={(evento) => {
        evento.preventDefault();
        void manda();
      }}
    >
      <CampoSelezione
        nome="moduli-atto"
        etichetta={t('moduli.atto')}
        valore={atto}
        cambia={(valore) => {
          setAtto(atti.find((uno) => uno === valore) ?? 'carico');
        }}
        opzioni={atti.map((uno) => ({ valore: uno, nome: t(`moduli.tipi.${uno}`) }))}
      />
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
      <div className="azioni">
        <button type="submit" className="btn btn-primary">
          {t(`moduli.fai.${atto}`)}
        </button>
      </div>
      {esito && (
        <Avviso gravita={esito.bene ? 'bene' : 'errore'} titolo={esito.titolo} annuncia>
          {esito.rimedio !== undefined && <p>{esito.rimedio}</p>}
        </Avviso>
      )}
    </form>
  );
}
