using Orleans;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Pathways.Silo.Orleans;

/// <summary>
/// A client's calls that no silo took, because the one that had the grain is dead and the others do not know it yet, are repeated
/// until they do. Every operation of Pathways may be repeated: it finds what the first try did.
/// </summary>
internal sealed class PatientCalls(TimeProvider clock) : IOutgoingGrainCallFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var begun = clock.GetTimestamp();
        while (await IsRejectedAsync(context, mayThrow: clock.GetElapsedTime(begun) > Patience))
        {
            await Task.Delay(Pause, clock);
        }
    }

    private static async Task<bool> IsRejectedAsync(IOutgoingGrainCallContext context, bool mayThrow)
    {
        try
        {
            await context.Invoke();
            return !mayThrow && IsRejection(context.Response?.Exception);
        }
        catch (Exception rejected) when (!mayThrow && IsRejection(rejected))
        {
            return true;
        }
    }

    private static bool IsRejection(Exception? failure) => failure is OrleansMessageRejectionException or ConnectionFailedException;
}
