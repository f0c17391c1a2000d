using Orleans.Runtime;

namespace Orleans.Core
{
    /// <summary>Reads and writes one stored state.</summary>
    public interface IStorage
    {
        /// <summary>The version read or written last; null where none is stored.</summary>
        string? Etag { get; }

        /// <summary>Whether a state is stored.</summary>
        bool RecordExists { get; }

        /// <summary>Removes the stored state and starts afresh in memory.</summary>
        Task ClearStateAsync();

        /// <summary>Writes the state if nobody else did since it was read.</summary>
        Task WriteStateAsync();

        /// <summary>Reads the state anew.</summary>
        Task ReadStateAsync();

        /// <inheritdoc cref="ClearStateAsync()" />
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

        /// <inheritdoc cref="WriteStateAsync()" />
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <inheritdoc cref="ReadStateAsync()" />
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
    }

    /// <summary>One stored state and its value in memory.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The value in memory.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A grain's stored state, read before the grain is activated.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Asks for a stored state in a grain's constructor.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute
    {
        /// <summary>Names the state.</summary>
        /// <param name="stateName">The state's name; empty: the parameter's.</param>
        /// <param name="storageName">Which storage; the one-process host has one and accepts any name.</param>
        public PersistentStateAttribute(string stateName, string? storageName = null)
        {
            ArgumentNullException.ThrowIfNull(stateName);
            StateName = stateName;
            StorageName = storageName;
        }

        /// <summary>The state's name.</summary>
        public string StateName { get; }

        /// <summary>Which storage.</summary>
        public string? StorageName { get; }
    }
}

namespace Orleans.Storage
{
    /// <summary>The stored state is not the one that was read: somebody else wrote.</summary>
    [GenerateSerializer]
    public class InconsistentStateException : OrleansException
    {
        /// <summary>Without words.</summary>
        public InconsistentStateException()
        {
        }

        /// <summary>With words.</summary>
        public InconsistentStateException(string message)
            : base(message)
        {
        }

        /// <summary>With words and a cause.</summary>
        public InconsistentStateException(string message, Exception? innerException)
            : base(message, innerException!)
        {
        }

        /// <summary>With both versions.</summary>
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
            : base(errorMsg, storageException!)
        {
            StoredEtag = storedEtag;
            CurrentEtag = currentEtag;
        }

        /// <summary>With both versions.</summary>
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
            : this(errorMsg, storedEtag, currentEtag, null)
        {
        }

        /// <summary>The version in the store.</summary>
        [Id(1)]
        public string? StoredEtag { get; private set; }

        /// <summary>The version that was to be replaced.</summary>
        [Id(2)]
        public string? CurrentEtag { get; private set; }

        /// <summary>False once the exception has left the activation it arose in: a caller must not end for it.</summary>
        [Id(0)]
        internal bool IsSourceActivation { get; set; } = true;
    }
}
