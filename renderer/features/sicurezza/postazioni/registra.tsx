import { useState, type FormEvent, type ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import { Campo } from '../../../ui/campi/campo.tsx';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { ChiRisponde, senzaNome, type Risponde } from './chi-risponde.tsx';

/** New workstations: the register gives them their numbers. */
export function Registra({
  chiudi,
  registrate,
}: {
  readonly chiudi: () => void;
  readonly registrate: (esito: RispostaPonte<'postazioni.registra'>) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const [tipo, setTipo] = useState<'postazione' | 'server'>('postazione');
  const [quante, setQuante] = useState('1');
  const [chi, setChi] = useState<Risponde>({ responsabile: '', descrizione: '' });
  const [manca, setManca] = useState(false);
  const invia = async (evento: FormEvent): Promise<void> => {
    evento.preventDefault();
    if (senzaNome(chi)) {
      setManca(true);
      return;
    }
    const numero = Math.min(50, Math.max(1, Number.parseInt(quante, 10) || 1));
    registrate(await chiama('postazioni.registra', { tipo, quante: numero, ...chi }));
  };
  return (
    <Dialogo titolo={t('registra')} chiudi={chiudi}>
      <form
        onSubmit={(evento) => {
          void invia(evento);
        }}
      >
        <p>{t('registraNota')}</p>
        <TipoEQuante tipo={tipo} setTipo={setTipo} quante={quante} setQuante={setQuante} />
        <ChiRisponde
          base="registra"
          valore={chi}
          manca={manca}
          nota={t('descrizioneNota')}
          cambia={(nuovo) => {
            setChi(nuovo);
            setManca(false);
          }}
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('registra')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

function TipoEQuante({
  tipo,
  setTipo,
  quante,
  setQuante,
}: {
  readonly tipo: 'postazione' | 'server';
  readonly setTipo: (valore: 'postazione' | 'server') => void;
  readonly quante: string;
  readonly setQuante: (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  return (
    <>
      <Campo
        nome="registra.tipo"
        etichetta={t('tipo')}
        nota={tipo === 'server' ? t('serverNota') : undefined}
      >
        {(appigli) => (
          <select
            {...appigli}
            className="form-select"
            value={tipo}
            onChange={({ target }) => {
              setTipo(target.value === 'server' ? 'server' : 'postazione');
            }}
          >
            <option value="postazione">{t('tipi.postazione')}</option>
            <option value="server">{t('tipi.server')}</option>
          </select>
        )}
      </Campo>
      {tipo === 'postazione' && (
        <Campo nome="registra.quante" etichetta={t('quante')} nota={t('quanteNota')}>
          {(appigli) => (
            <input
              {...appigli}
              type="number"
              min={1}
              max={50}
              className="form-control"
              value={quante}
              onChange={({ target }) => {
                setQuante(target.value);
              }}
            />
          )}
        </Campo>
      )}
    </>
  );
}
