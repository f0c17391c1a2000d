using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>One checkpoint of a run, written once and in one write; its key is <c>{run}/{part}</c>.</summary>
[Alias("pathways.IRunPartGrain")]
public interface IRunPartGrain : IGrainWithStringKey
{
    /// <summary>Writes the checkpoint. Writing the same bytes again changes nothing.</summary>
    /// <exception cref="PartConflictException">It is there with other bytes.</exception>
    [Alias("WriteAsync")]
    Task<PartReceipt> WriteAsync(RunPart part);

    /// <summary>The checkpoint, or null where none was written.</summary>
    [ReadOnly]
    [Alias("ReadAsync")]
    Task<RunPart?> ReadAsync();

    /// <summary>That it is written, or null.</summary>
    [ReadOnly]
    [Alias("ReceiptAsync")]
    Task<PartReceipt?> ReceiptAsync();

    /// <summary>Removes it.</summary>
    [Alias("ClearAsync")]
    Task ClearAsync();
}
