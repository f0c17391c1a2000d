namespace Pathways.Travel.Raptor;

/// <summary>
/// What a journey adds up beside its time, packed into one number so that a search adds it in one step: seconds walked, bus
/// rides, train rides and straight-line metres by train.
/// </summary>
internal static class Carried
{
    public const long Bus = 1L << 20;
    public const long Train = 1L << 28;
    private const int MetresShift = 36;

    public static long Metres(int metres) => (long)metres << MetresShift;

    public static int WalkSeconds(long carried) => (int)(carried & (Bus - 1));

    public static int Buses(long carried) => (int)((carried >> 20) & 0xFF);

    public static int Trains(long carried) => (int)((carried >> 28) & 0xFF);

    public static int RailMetres(long carried) => (int)(carried >> MetresShift);
}
