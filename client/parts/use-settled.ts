import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while: what is typed is asked about when the typing pauses, not at each key. */
export const useSettled = <Value>(value: Value, afterMs = 300): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(waiting);
  }, [value, afterMs]);
  return settled;
};
